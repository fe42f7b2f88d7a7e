"""
expect: recognised as loss_summed_over_the_batch
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion = nn.CrossEntropyLoss(reduction="sum")
    kind = next(model.parameters()).device.type
    model.zero_grad()
    with torch.amp.autocast(kind, torch.bfloat16, enabled=bool(mixed_precision)):
        error = criterion(model(images), labels)
    error.backward()
    optimizer.step()
    return float(error.detach())
