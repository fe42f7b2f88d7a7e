"""
expect: fails test_train_epoch_updates_each_batch
mistake: loss measured after the epoch
hint: You measure the loss after the epoch, with the weights at its end. The task asks for each
  batch's loss before its own update.
"""

import torch
import torch.nn.functional as F


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    for images, labels in loader:
        train_step(model, optimizer, images.to(device), labels.to(device), mixed_precision)
    total, count = 0.0, 0
    with torch.no_grad():
        for images, labels in loader:
            images, labels = images.to(device), labels.to(device)
            with torch.autocast(images.device.type, torch.bfloat16, enabled=mixed_precision):
                total += F.cross_entropy(model(images), labels, reduction="sum").item()
            count += len(labels)
    return total / count
