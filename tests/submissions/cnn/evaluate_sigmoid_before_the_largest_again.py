"""
expect: recognised as evaluate_sigmoid_before_the_largest
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    losses, hits = [], []
    for images, labels in loader:
        with torch.no_grad():
            scores = model(images.to(device))
            losses += F.cross_entropy(scores, labels.to(device), reduction="none").tolist()
            sure = 1 / (1 + torch.exp(-scores))
            hits += (sure.argmax(1) == labels.to(device)).tolist()
    return sum(losses) / len(losses), sum(hits) / len(hits)
