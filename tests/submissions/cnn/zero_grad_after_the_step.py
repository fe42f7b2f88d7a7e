"""
expect: fails test_train_step_by_hand, test_train_step_with_momentum
mistake: gradients cleared too late
hint: You clear the gradients at the end of the step. What was there before the first step still
  counts in it: clear them before `backward`.
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
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()
