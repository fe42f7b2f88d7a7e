"""
expect: fails test_evaluate_records_no_gradients
mistake: gradients switched off for good
hint: You switch the recording of gradients off and never on again. The next epoch cannot learn
  anything. A `with` block puts things back.
"""

import torch
import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, correct, count = 0.0, 0, 0
    torch.set_grad_enabled(False)
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        logits = model(images)
        total += F.cross_entropy(logits, labels).item() * len(labels)
        correct += (logits.argmax(dim=1) == labels).sum().item()
        count += len(labels)
    return total / count, correct / count
