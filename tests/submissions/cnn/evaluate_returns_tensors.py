"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: tensors returned from the evaluation
hint: You return tensors. The task asks for two floats: take `.item()`.
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
            total += F.cross_entropy(logits, labels) * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum()
            count += len(labels)
    return total / count, correct.double() / count
