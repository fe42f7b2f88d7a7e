"""
expect: fails test_evaluate_records_no_gradients
mistake: evaluation in mixed precision
hint: You evaluate under autocast, so that the scores are rounded to bfloat16. Nobody has asked for that here.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, correct, count = 0.0, 0, 0
    with torch.no_grad(), torch.autocast(device.type, dtype=torch.bfloat16):
        for images, labels in loader:
            images, labels = images.to(device), labels.to(device)
            logits = model(images)
            total += F.cross_entropy(logits, labels, reduction="sum").item()
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
