"""
expect: fails test_mixed_precision_is_bfloat16
mistake: autocast for a fixed device
hint: Your autocast names "cpu", or the device that this machine likes best. On images that lie elsewhere it
  has no effect. Name the device of the images: `images.device.type`.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    with torch.autocast(device_type="cpu", dtype=torch.bfloat16, enabled=mixed_precision):
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
    loss.backward()
    optimizer.step()
    return loss.item()
