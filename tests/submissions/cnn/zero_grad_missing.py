"""
expect: fails test_train_step_by_hand, test_train_step_with_momentum
mistake: gradients accumulated
hint: You never clear the gradients. PyTorch adds each new gradient to those that are there, so
  every step repeats all the earlier ones.
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
    return loss.item()
