"""
expect: recognised as accuracy_for_loss
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    criterion = nn.CrossEntropyLoss()
    kind = next(model.parameters()).device.type
    model.zero_grad()
    with torch.amp.autocast(kind, torch.bfloat16, enabled=bool(mixed_precision)):
        error = criterion(scores := model(images), labels)
    error.backward()
    optimizer.step()
    return float((scores.argmax(dim=-1) == labels).sum()) / len(labels)
