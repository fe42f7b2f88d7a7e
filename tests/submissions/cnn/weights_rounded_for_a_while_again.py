"""
expect: recognised as weights_rounded_for_a_while
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    model.zero_grad()
    with torch.no_grad():
        for parameter in model.parameters():
            if mixed_precision:
                parameter.copy_(parameter.to(torch.bfloat16))
    with torch.autocast(images.device.type, torch.bfloat16, enabled=mixed_precision):
        scores = model(images)
        error = nn.CrossEntropyLoss()(scores, labels)
    error.backward()
    optimizer.step()
    return error.item()
