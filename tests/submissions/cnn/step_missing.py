"""
expect: fails test_train_step_by_hand, test_mixed_precision_by_hand, test_train_step_with_momentum,
  test_mixed_precision_is_bfloat16
mistake: optimizer never steps
hint: The gradients are there, but nobody uses them: the weights only change in `optimizer.step()`.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    if mixed_precision:
        with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16):
            logits = model(images)
            loss = F.cross_entropy(logits, labels)
    else:
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
    loss.backward()
    return loss.item()
