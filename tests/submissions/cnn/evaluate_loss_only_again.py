"""
expect: recognised as evaluate_loss_only
"""

import torch
from torch import nn


def evaluate(model, loader, device):
    was_recording = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    model.train(False)
    losses = []
    for batch in loader:
        x, y = (tensor.to(device) for tensor in batch)
        scores = model(x)
        losses += nn.CrossEntropyLoss(reduction="none")(scores, y).tolist()
    torch.set_grad_enabled(was_recording)
    return sum(losses) / len(losses)
