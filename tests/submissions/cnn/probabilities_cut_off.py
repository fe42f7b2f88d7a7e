"""
expect: fails test_train_step_with_momentum
mistake: probabilities cut off
hint: You keep the probabilities away from 0 before the logarithm. Where the network is sure and wrong, the
  loss then stops growing and its gradient is 0. `F.cross_entropy` works from the logits.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        logits = model(images)
        sure = F.softmax(logits.double(), dim=1).gather(1, labels[:, None])
        loss = -torch.log(sure.clamp(min=1e-8)).mean()
    loss.backward()
    optimizer.step()
    return loss.item()
