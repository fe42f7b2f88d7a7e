"""
expect: fails test_train_step_with_momentum
mistake: mode changed by the step
hint: You switch the model to training mode in each step. That is for the caller to decide: the step leaves
  the mode as it is.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    model.train()
    optimizer.zero_grad()
    with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
    loss.backward()
    optimizer.step()
    return loss.item()
