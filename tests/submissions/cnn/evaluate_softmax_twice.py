"""
expect: fails test_evaluate_by_hand, test_evaluate_on_any_batches
mistake: softmax applied twice in the evaluation
hint: You give probabilities to the cross-entropy, which expects logits and applies a softmax of its
  own.
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
            total += F.cross_entropy(logits.softmax(dim=1), labels).item() * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
