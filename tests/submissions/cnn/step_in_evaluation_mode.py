"""
expect: fails test_train_step_with_momentum
mistake: evaluation mode in the step
hint: You switch the model to evaluation mode, so that dropout and the like are off while it trains. Leave
  the mode to the caller.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    model.eval()
    optimizer.zero_grad()
    with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
    loss.backward()
    optimizer.step()
    return loss.item()
