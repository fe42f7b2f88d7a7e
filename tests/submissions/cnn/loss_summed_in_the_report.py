"""
expect: fails test_train_step_by_hand, test_train_step_with_momentum, test_mixed_precision_is_bfloat16
mistake: reported loss times the batch size
hint: The update is right, but you return the sum of the batch's losses. Return their mean.
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
    return loss.item() * len(labels)
