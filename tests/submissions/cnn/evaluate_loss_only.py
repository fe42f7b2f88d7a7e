"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: accuracy forgotten
hint: You return the loss only. The task asks for `loss, accuracy`.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, count = 0.0, 0
    with torch.no_grad():
        for images, labels in loader:
            images = images.to(device)
            labels = labels.to(device)
            logits = model(images)
            total += F.cross_entropy(logits, labels).item() * len(labels)
            count += len(labels)
    return total / count
