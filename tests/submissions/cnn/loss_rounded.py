"""
expect: fails test_train_step_by_hand, test_train_step_with_momentum
mistake: loss rounded
hint: You round the loss. Rounding is for printing: the mean over an epoch becomes wrong by it.
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
    return round(loss.item(), 2)
