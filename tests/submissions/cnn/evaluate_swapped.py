"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: loss and accuracy swapped
hint: You return the accuracy first. The order is `loss, accuracy`: whoever stops early would look
  at the wrong one.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for images, labels in loader:
            images = images.to(device)
            labels = labels.to(device)
            logits = model(images)
            total += F.cross_entropy(logits, labels).item() * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return correct / count, total / count
