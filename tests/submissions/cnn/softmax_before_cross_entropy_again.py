"""
expect: recognised as softmax_before_cross_entropy
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion = nn.CrossEntropyLoss()
    kind = next(model.parameters()).device.type
    model.zero_grad()
    with torch.amp.autocast(kind, torch.bfloat16, enabled=bool(mixed_precision)):
        error = criterion(model(images).softmax(1), labels)
    error.backward()
    optimizer.step()
    return float(error.detach())
