"""
expect: fails test_train_step_with_momentum
mistake: softmax, then logarithm
hint: You compute the softmax and then its logarithm. Where a score is much lower than the largest,
  the softmax is 0 and the logarithm infinite. `F.cross_entropy` takes the logits and stays finite.
"""

import torch


def train_step(model, optimizer, images, labels, mixed_precision=False):
    optimizer.zero_grad()
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=mixed_precision):
        probabilities = torch.softmax(model(images), dim=1)
    loss = -torch.log(probabilities[torch.arange(len(labels)), labels]).mean()
    loss.backward()
    optimizer.step()
    return loss.item()
