"""
expect: fails test_mixed_precision_by_hand, test_mixed_precision_is_bfloat16
mistake: weights in bfloat16
hint: You cast the model itself. Its weights have lost their digits then, and small updates vanish.
  Under autocast they stay float32, and only the products are computed in bfloat16.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    if mixed_precision:
        model.to(torch.bfloat16)
        images = images.to(torch.bfloat16)
    optimizer.zero_grad()
    loss = F.cross_entropy(model(images).float() if mixed_precision else model(images), labels)
    loss.backward()
    optimizer.step()
    return loss.item()
