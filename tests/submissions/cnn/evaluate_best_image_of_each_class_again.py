"""
expect: recognised as evaluate_best_image_of_each_class
"""

import torch
from torch import nn


def evaluate(model, loader, device):
    was_recording = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    model.train(False)
    losses, hits = [], []
    for batch in loader:
        x, y = (tensor.to(device) for tensor in batch)
        scores = model(x)
        losses += nn.CrossEntropyLoss(reduction="none")(scores, y).tolist()
        hits += [best == label for best, label in zip(scores.max(dim=0).indices.tolist(), y.tolist())]
    torch.set_grad_enabled(was_recording)
    return sum(losses) / len(losses), sum(hits) / len(losses)
