"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: results of the evaluation rounded
hint: You round what you return. Rounding is for printing: two epochs that differ a little look
  equal then.
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
    return round(total / count, 3), round(correct / count, 3)
