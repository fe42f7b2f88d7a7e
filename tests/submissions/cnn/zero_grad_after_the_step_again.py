"""
expect: recognised as zero_grad_after_the_step
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion = nn.CrossEntropyLoss()
    kind = next(model.parameters()).device.type
    with torch.amp.autocast(kind, torch.bfloat16, enabled=bool(mixed_precision)):
        error = criterion(model(images), labels)
    error.backward()
    optimizer.step()
    model.zero_grad()
    return float(error.detach())
