"""
expect: fails test_mixed_precision_by_hand, test_mixed_precision_is_bfloat16
mistake: mixed precision without effect
hint: Where `mixed_precision` is True, nothing is computed in bfloat16. Either you do not look at
  it, or your autocast names a device that is not that of the images: on any other device it does
  nothing, and PyTorch only warns.
"""

import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    logits = model(images)
    loss = F.cross_entropy(logits, labels)
    loss.backward()
    optimizer.step()
    return loss.item()
