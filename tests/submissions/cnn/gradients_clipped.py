"""
expect: fails test_train_step_with_momentum
mistake: gradients clipped
hint: You cut off large gradients. That can help, but it is another update than the one asked for.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
    loss.backward()
    torch.nn.utils.clip_grad_value_(model.parameters(), 200.0)
    optimizer.step()
    return loss.item()
