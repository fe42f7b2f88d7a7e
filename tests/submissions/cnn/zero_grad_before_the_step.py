"""
expect: fails test_train_step_by_hand, test_mixed_precision_by_hand, test_train_step_with_momentum,
  test_mixed_precision_is_bfloat16
mistake: gradients cleared before the step
hint: You clear the gradients between `backward` and `step`: the optimizer finds nothing to do, and
  the weights stay as they are.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    if mixed_precision:
        with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16):
            logits = model(images)
            loss = F.cross_entropy(logits, labels)
    else:
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()
