"""
expect: fails test_evaluate_records_no_gradients
mistake: gradients recorded while evaluating
hint: PyTorch records all that a backward pass would need, for each batch, though nobody asks for
  it. Evaluate under `torch.no_grad()`.
"""

import torch.nn.functional as F


def evaluate(model, loader, device):
    model.eval()
    total, correct, count = 0.0, 0, 0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        logits = model(images)
        total += F.cross_entropy(logits, labels).item() * len(labels)
        correct += (logits.argmax(dim=1) == labels).sum().item()
        count += len(labels)
    return total / count, correct / count
