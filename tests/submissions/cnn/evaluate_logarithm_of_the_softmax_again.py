"""
expect: recognised as evaluate_logarithm_of_the_softmax
"""

import torch


def evaluate(model, loader, device):
    was_recording = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    model.train(False)
    losses, hits = [], []
    for batch in loader:
        x, y = (tensor.to(device) for tensor in batch)
        scores = model(x)
        losses += (-scores.softmax(1).log()[range(len(y)), y]).tolist()
        hits += scores.max(dim=1).indices.eq(y).tolist()
    torch.set_grad_enabled(was_recording)
    return sum(losses) / len(losses), sum(hits) / len(hits)
