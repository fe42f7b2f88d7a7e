"""
expect: recognised as mixed_precision_without_effect
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion = nn.CrossEntropyLoss()
    model.zero_grad()
    with torch.amp.autocast("cuda", torch.bfloat16, enabled=bool(mixed_precision)):
        error = criterion(model(images), labels)
    error.backward()
    optimizer.step()
    return float(error.detach())
