"""
expect: fails test_train_epoch_updates_each_batch
mistake: gradients cleared once an epoch
hint: You clear the gradients once, before the loop. Each batch then repeats the gradients of all
  batches before it.
"""

import torch
import torch.nn.functional as F


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    optimizer.zero_grad()
    total, count = 0.0, 0
    for images, labels in loader:
        images, labels = images.to(device), labels.to(device)
        with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
            loss = F.cross_entropy(model(images), labels)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(labels)
        count += len(labels)
    return total / count
