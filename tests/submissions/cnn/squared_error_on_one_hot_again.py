"""
expect: recognised as squared_error_on_one_hot
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    model.zero_grad()
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        scores = model(images)
        wanted = torch.eye(scores.shape[1], dtype=scores.dtype)[labels]
        error = nn.MSELoss()(scores, wanted)
    error.backward()
    optimizer.step()
    return float(error)
