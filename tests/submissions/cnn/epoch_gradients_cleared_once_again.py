"""
expect: recognised as epoch_gradients_cleared_once
"""

import torch
from torch import nn


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    criterion = nn.CrossEntropyLoss()
    model.train(True)
    results = []
    model.zero_grad()
    for batch in loader:
        images, labels = [tensor.to(device) for tensor in batch]
        with torch.amp.autocast(images.device.type, torch.bfloat16, mixed_precision):
            loss = criterion(model(images), labels)
        loss.backward()
        optimizer.step()
        results += [loss.item()] * len(images)
    return sum(results) / len(results)
