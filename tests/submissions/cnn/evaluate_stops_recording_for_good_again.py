"""
expect: recognised as evaluate_stops_recording_for_good
"""

import torch
from torch import nn


def evaluate(model, loader, device):
    torch.set_grad_enabled(False)
    model.train(False)
    losses, hits = [], []
    for batch in loader:
        x, y = (tensor.to(device) for tensor in batch)
        scores = model(x)
        losses += nn.CrossEntropyLoss(reduction="none")(scores, y).tolist()
        hits += scores.max(dim=1).indices.eq(y).tolist()
    return sum(losses) / len(losses), sum(hits) / len(hits)
