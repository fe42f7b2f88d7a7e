"""
expect: fails test_train_step_by_hand, test_train_step_with_momentum
mistake: weights penalised
hint: You add the squares of the weights to the loss. The task asks for the cross-entropy alone; such a penalty is the
  optimizer's business (`weight_decay`).
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        loss = F.cross_entropy(model(images), labels)
    penalty = sum((weight**2).sum() for weight in model.parameters())
    (loss + 1e-4 * penalty).backward()
    optimizer.step()
    return loss.item()
