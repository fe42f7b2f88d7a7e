"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: error rate for accuracy
hint: You return the share of wrong answers. The accuracy is the share of right ones.
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
            correct += (logits.argmax(dim=1) != labels).sum().item()
            count += len(labels)
    return total / count, correct / count
