"""
expect: recognised as autocast_fixed_to_the_cpu
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion, kind = nn.CrossEntropyLoss(), "cuda" if torch.cuda.is_available() else "cpu"
    model.zero_grad()
    if mixed_precision:
        with torch.amp.autocast(kind, torch.bfloat16):
            error = criterion(model(images), labels)
    else:
        error = criterion(model(images), labels)
    error.backward()
    optimizer.step()
    return float(error.detach())
