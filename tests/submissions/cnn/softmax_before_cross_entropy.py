"""
expect: fails test_train_step_by_hand, test_mixed_precision_by_hand, test_train_step_with_momentum,
  test_mixed_precision_is_bfloat16
mistake: softmax applied twice
hint: You apply a softmax and then the cross-entropy, which has it built in. Give it the logits.
"""

import torch
import torch.nn.functional as F


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    if mixed_precision:
        with torch.autocast(device_type=images.device.type, dtype=torch.bfloat16):
            logits = model(images)
            loss = F.cross_entropy(torch.softmax(logits, dim=1), labels)
    else:
        logits = model(images)
        loss = F.cross_entropy(torch.softmax(logits, dim=1), labels)
    loss.backward()
    optimizer.step()
    return loss.item()
