"""
expect: recognised as evaluate_under_autocast
"""

import torch
import torch.nn.functional as F


@torch.no_grad()
def evaluate(model, loader, device):
    model.eval()
    logits, labels = [], []
    for images, some in loader:
        with torch.autocast(images.to(device).device.type, dtype=torch.bfloat16):
            logits.append(model(images.to(device)))
        labels.append(some.to(device))
    logits, labels = torch.cat(logits), torch.cat(labels)
    return F.cross_entropy(logits, labels).item(), (logits.argmax(1) == labels).double().mean().item()
