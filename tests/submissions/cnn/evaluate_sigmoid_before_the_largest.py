"""
expect: fails test_evaluate_on_any_batches
mistake: largest sigmoid for the accuracy
hint: You compare sigmoids of the logits. Where two logits are large, both sigmoids are 1, and the first of them wins.
  Compare the logits.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for images, labels in loader:
            images, labels = images.to(device), labels.to(device)
            logits = model(images)
            total += F.cross_entropy(logits, labels, reduction="sum").item()
            correct += (torch.sigmoid(logits).argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
