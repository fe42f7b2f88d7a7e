"""
expect: fails test_evaluate_on_any_batches
mistake: accuracy above one half
hint: You count an image as read correctly if its class gets more than half of the probability. The largest
  logit is enough: with more than two classes that can be less than half.
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
            correct += (logits.softmax(dim=1)[range(len(labels)), labels] > 0.5).sum().item()
            count += len(labels)
    return total / count, correct / count
