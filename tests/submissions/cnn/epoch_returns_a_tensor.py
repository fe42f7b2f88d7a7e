"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch,
  test_train_epoch_moves_and_passes_on
mistake: loss added up with its graph
hint: You add up tensors. The sum holds on to the graph of every batch, and memory fills up. Take
  `loss.item()`.
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
        optimizer.step()
        total += loss * len(labels)
        count += len(labels)
    return total / count
