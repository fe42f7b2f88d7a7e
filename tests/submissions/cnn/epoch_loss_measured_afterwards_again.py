"""
expect: recognised as epoch_loss_measured_afterwards
"""

import torch
from torch import nn


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    moved = [(images.to(device), labels.to(device)) for images, labels in loader]
    for images, labels in moved:
        train_step(model, optimizer, images, labels, mixed_precision)
    with torch.no_grad(), torch.autocast(moved[0][0].device.type, torch.bfloat16, enabled=mixed_precision):
        losses = [nn.CrossEntropyLoss(reduction="none")(model(images), labels) for images, labels in moved]
    return torch.cat(losses).mean().item()
