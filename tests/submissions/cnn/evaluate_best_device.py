"""
expect: fails test_evaluate_on_any_batches
mistake: device argument of the evaluation ignored
hint: You ask for the best device again. The batches must go where the model is: to the `device`
  that was passed.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    device = best_device()
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
