"""
expect: recognised as evaluate_accuracy_above_one_half
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
        hits += (scores.log_softmax(1).gather(1, y[:, None])[:, 0].exp() > 1 / 2).tolist()
    torch.set_grad_enabled(was_recording)
    return sum(losses) / len(losses), sum(hits) / len(hits)
