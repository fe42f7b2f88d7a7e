"""
expect: fails test_train_step_by_hand, test_mixed_precision_by_hand, test_train_step_with_momentum,
  test_mixed_precision_is_bfloat16
mistake: loss returned as a tensor
hint: You return a tensor, which may hold on to the whole graph of the step: `losses += loss` then
  fills the memory. Return a float (`loss.item()`).
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
    optimizer.step()
    return loss
