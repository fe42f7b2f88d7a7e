"""
expect: fails test_train_step_by_hand, test_mixed_precision_by_hand, test_train_step_with_momentum,
  test_mixed_precision_is_bfloat16
mistake: squared error for cross-entropy
hint: Your loss is the squared distance to one-hot labels. For classes the task asks for the cross-
  entropy.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        logits = model(images)
        targets = F.one_hot(labels, logits.shape[1]).to(logits.dtype)
        loss = F.mse_loss(logits, targets)
    loss.backward()
    optimizer.step()
    return loss.item()
