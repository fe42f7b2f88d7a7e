"""
expect: recognised as evaluate_images_not_moved
"""

import torch
from torch import nn


def evaluate(model, loader, device):
    was_recording = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    model.train(False)
    losses, hits = [], []
    for batch in loader:
        x, y = batch[0], batch[1].to(device)
        x.to(device)
        scores = model(x)
        losses += nn.CrossEntropyLoss(reduction="none")(scores, y).tolist()
        hits += scores.max(dim=1).indices.eq(y).tolist()
    torch.set_grad_enabled(was_recording)
    return sum(losses) / len(losses), sum(hits) / len(hits)
