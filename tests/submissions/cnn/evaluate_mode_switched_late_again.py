"""
expect: recognised as evaluate_mode_switched_late
"""

import torch
import torch.nn.functional as F


@torch.no_grad()
def evaluate(model, loader, device):
    losses, hits = [], []
    for number, (images, labels) in enumerate(loader):
        if number == 1:
            model.train(False)
        scores, labels = model(images.to(device)), labels.to(device)
        losses.append(F.cross_entropy(scores, labels, reduction="none"))
        hits.append(scores.argmax(1) == labels)
    return torch.cat(losses).mean().item(), torch.cat(hits).double().mean().item()
