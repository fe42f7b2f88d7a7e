"""
expect: recognised as labels_smoothed
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        logits = model(images)
        classes = logits.shape[1]
        targets = 0.9 * F.one_hot(labels, classes).to(logits.dtype) + 0.1 / classes
        loss = -(targets * F.log_softmax(logits, dim=1)).sum(dim=1).mean()
    model.zero_grad()
    loss.backward()
    optimizer.step()
    return float(loss)
