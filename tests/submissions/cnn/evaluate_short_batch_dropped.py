"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: short batch not evaluated
hint: You skip the batch that is shorter than the others. Its examples count, too.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, correct, count = 0.0, 0, 0
    with torch.no_grad():
        full = max(len(labels) for _, labels in loader)
        for images, labels in loader:
            if len(labels) < full:
                continue
            images = images.to(device)
            labels = labels.to(device)
            logits = model(images)
            total += F.cross_entropy(logits, labels).item() * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
