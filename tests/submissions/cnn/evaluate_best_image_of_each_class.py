"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: largest logit over the batch
hint: Your `argmax` runs over the images, not over the classes: it says which image looks most like
  a class. Take it over the last axis.
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
            correct += sum(i == j for i, j in zip(logits.argmax(dim=0).tolist(), labels.tolist()))
            count += len(labels)
    return total / count, correct / count
