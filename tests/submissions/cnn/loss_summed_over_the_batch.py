"""
expect: fails test_train_step_by_hand, test_train_step_with_momentum, test_mixed_precision_is_bfloat16
mistake: sum for mean
hint: Your loss is the sum over the batch. With the mean, the length of a step does not depend on
  the size of the batch.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    if mixed_precision:
        with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16):
            logits = model(images)
            loss = F.cross_entropy(logits, labels, reduction="sum")
    else:
        logits = model(images)
        loss = F.cross_entropy(logits, labels, reduction="sum")
    loss.backward()
    optimizer.step()
    return loss.item()
