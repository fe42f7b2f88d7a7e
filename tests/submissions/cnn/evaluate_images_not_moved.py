"""
expect: fails test_evaluate_on_any_batches
mistake: images of the evaluation not moved
hint: You do not keep the moved images: `.to(device)` returns a new tensor.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for images, labels in loader:
            images.to(device)
            labels = labels.to(device)
            logits = model(images)
            total += F.cross_entropy(logits, labels).item() * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
