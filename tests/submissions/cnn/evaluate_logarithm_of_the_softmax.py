"""
expect: fails test_evaluate_on_any_batches
mistake: softmax, then logarithm in the evaluation
hint: You compute the softmax and then its logarithm. Where a score is much lower than the largest,
  the softmax is 0 and the logarithm infinite. `F.cross_entropy` takes the logits and stays finite.
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
            total += F.nll_loss(torch.log(torch.softmax(logits, dim=1)), labels).item() * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
