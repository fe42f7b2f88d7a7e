"""
expect: recognised as evaluate_freezes_the_weights
"""

from torch import nn


def evaluate(model, loader, device):
    model.train(False)
    model.requires_grad_(False)
    losses, hits = [], []
    for batch in loader:
        x, y = (tensor.to(device) for tensor in batch)
        scores = model(x)
        losses += nn.CrossEntropyLoss(reduction="none")(scores, y).tolist()
        hits += scores.max(dim=1).indices.eq(y).tolist()
    return sum(losses) / len(losses), sum(hits) / len(hits)
