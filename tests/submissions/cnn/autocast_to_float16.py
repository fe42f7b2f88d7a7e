"""
expect: fails test_mixed_precision_by_hand, test_mixed_precision_is_bfloat16
mistake: float16 for bfloat16
hint: Your products are computed in float16. It has more digits than bfloat16 but ends at 65,504, so
  that losses and gradients can overflow or vanish. It is also what autocast takes on a GPU where
  you do not say `dtype`.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    if mixed_precision:
        with torch.autocast(device_type=images.device.type, dtype=torch.float16):
            logits = model(images)
            loss = F.cross_entropy(logits, labels)
    else:
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
    loss.backward()
    optimizer.step()
    return loss.item()
