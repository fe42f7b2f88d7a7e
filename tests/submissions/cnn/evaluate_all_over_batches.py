"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: evaluation averaged over batches
hint: Both numbers are means of the batches' means. The short last batch then counts as much as a
  full one.
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
            total += F.cross_entropy(logits, labels).item()
            correct += (logits.argmax(dim=1) == labels).double().mean().item()
            count += 1
    return total / count, correct / count
