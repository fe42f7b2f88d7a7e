"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: evaluation mode after the first batch
hint: You switch to evaluation mode inside the loop, after the model has been used. The first batch still runs as in training.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    total, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for images, labels in loader:
            images, labels = images.to(device), labels.to(device)
            logits = model(images)
            model.eval()
            total += F.cross_entropy(logits, labels, reduction="sum").item()
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
