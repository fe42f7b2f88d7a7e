"""
expect: recognised as step_in_evaluation_mode
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion, kind = nn.CrossEntropyLoss(), next(model.parameters()).device.type
    for module in model.modules():
        module.training = False
    model.zero_grad()
    if mixed_precision:
        with torch.amp.autocast(kind, torch.bfloat16):
            error = criterion(model(images), labels)
    else:
        error = criterion(model(images), labels)
    error.backward()
    optimizer.step()
    return float(error.detach())
