"""
expect: fails test_evaluate_on_any_batches
mistake: `.cuda()` hard-coded in the evaluation
hint: You move the batches to "cuda", whatever `device` says.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for images, labels in loader:
            images = images.cuda()
            labels = labels.cuda()
            logits = model(images)
            total += F.cross_entropy(logits, labels).item() * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
