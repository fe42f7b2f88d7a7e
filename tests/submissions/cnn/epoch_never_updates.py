"""
expect: fails test_train_epoch_updates_each_batch
mistake: no update in the epoch
hint: Your loop computes losses, but the weights stay as they are: `optimizer.step()` is missing.
"""

import torch
import torch.nn.functional as F


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images, labels = images.to(device), labels.to(device)
        optimizer.zero_grad()
        with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
            loss = F.cross_entropy(model(images), labels)
        loss.backward()
        total += loss.item() * len(labels)
        count += len(labels)
    return total / count
