"""
expect: fails test_mixed_precision_by_hand, test_mixed_precision_is_bfloat16
mistake: weights rounded for a while
hint: You cast the model to bfloat16 and back. What the weights lost on the way does not come back.
  Use autocast, which leaves them as they are.
"""

import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    if mixed_precision:
        model.bfloat16()
        loss = F.cross_entropy(model(images.bfloat16()).float(), labels)
        loss.backward()
        model.float()
    else:
        loss = F.cross_entropy(model(images), labels)
        loss.backward()
    optimizer.step()
    return loss.item()
