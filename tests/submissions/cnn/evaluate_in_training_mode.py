"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: evaluation mode missing
hint: You do not switch to evaluation mode, so dropout and batch normalisation work as in training.
  (`model.training = False` reaches the outer module only: call `model.eval()`.)
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    total, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for images, labels in loader:
            images = images.to(device)
            labels = labels.to(device)
            logits = model(images)
            total += F.cross_entropy(logits, labels).item() * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
