"""
expect: recognised as weights_penalised
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    model.zero_grad()
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        loss = F.cross_entropy(model(images), labels)
    loss.backward()
    with torch.no_grad():
        for weight in model.parameters():
            weight.grad += 2e-4 * weight
    optimizer.step()
    return loss.item()
