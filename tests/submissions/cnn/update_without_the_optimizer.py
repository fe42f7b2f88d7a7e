"""
expect: fails test_train_step_by_hand, test_train_step_with_momentum
mistake: optimizer left out
hint: You change the weights yourself, by rate times gradient. The optimizer may do more than that
  (momentum, Adam): let it take the step.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    model.zero_grad()
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        loss = F.cross_entropy(model(images), labels)
    loss.backward()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter -= optimizer.param_groups[0]["lr"] * parameter.grad
    return loss.item()
