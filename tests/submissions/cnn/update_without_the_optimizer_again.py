"""
expect: recognised as update_without_the_optimizer
"""

import torch
from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    parameters = list(model.parameters())
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        error = nn.CrossEntropyLoss()(model(images), labels)
    rate = optimizer.param_groups[0]["lr"]
    for parameter, gradient in zip(parameters, torch.autograd.grad(error, parameters)):
        parameter.data.add_(gradient, alpha=-rate)
    return float(error)
