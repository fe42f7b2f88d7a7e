"""
expect: recognised as always_mixed
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion = nn.CrossEntropyLoss()
    kind = next(model.parameters()).device.type
    model.zero_grad()
    with torch.amp.autocast(kind, torch.bfloat16, enabled=True):
        error = criterion(model(images), labels)
    error.backward()
    optimizer.step()
    return float(error.detach())
