"""
expect: fails test_evaluate_records_no_gradients
mistake: weights frozen for good
hint: You tell every weight that it needs no gradient, and leave it so: the model cannot learn any
  more. Use `torch.no_grad()`.
"""

import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    for parameter in model.parameters():
        parameter.requires_grad = False
    total, correct, count = 0.0, 0, 0
    for images, labels in loader:
        images, labels = images.to(device), labels.to(device)
        logits = model(images)
        total += F.cross_entropy(logits, labels).item() * len(labels)
        correct += (logits.argmax(dim=1) == labels).sum().item()
        count += len(labels)
    return total / count, correct / count
