"""
expect: recognised as gradients_clipped
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion, kind = nn.CrossEntropyLoss(), next(model.parameters()).device.type
    model.zero_grad()
    if mixed_precision:
        with torch.amp.autocast(kind, torch.bfloat16):
            error = criterion(model(images), labels)
    else:
        error = criterion(model(images), labels)
    error.backward()
    for parameter in model.parameters():
        parameter.grad = parameter.grad.clamp(-200, 200)
    optimizer.step()
    return float(error.detach())
