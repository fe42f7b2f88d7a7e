"""
expect: fails test_train_step_by_hand, test_mixed_precision_by_hand, test_train_step_with_momentum,
  test_mixed_precision_is_bfloat16
mistake: loss from after the update
hint: You return the loss after the update. The task asks for the one before, which the forward pass
  gave you already.
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
    with torch.no_grad():
        return F.cross_entropy(model(images), labels).item()
