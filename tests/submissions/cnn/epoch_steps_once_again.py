"""
expect: recognised as epoch_steps_once
"""

import torch
from torch import nn


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    criterion = nn.CrossEntropyLoss()
    model.train(True)
    model.zero_grad()
    results = []
    for batch in loader:
        images, labels = [tensor.to(device) for tensor in batch]
        with torch.amp.autocast(images.device.type, torch.bfloat16, mixed_precision):
            loss = criterion(model(images), labels)
        loss.backward()
        results += [loss.item()] * len(images)
    optimizer.step()
    return sum(results) / len(results)
