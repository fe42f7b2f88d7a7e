"""
expect: recognised as logarithm_of_the_softmax
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    model.zero_grad()
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        scores = model(images)
    shares = scores.softmax(1)
    error = nn.NLLLoss()(shares.log(), labels)
    error.backward()
    optimizer.step()
    return float(error)
