"""
expect: fails test_mixed_precision_by_hand
mistake: mixed precision always on
hint: You cast to bfloat16 even where `mixed_precision` is False, or not given at all.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16):
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
    loss.backward()
    optimizer.step()
    return loss.item()
