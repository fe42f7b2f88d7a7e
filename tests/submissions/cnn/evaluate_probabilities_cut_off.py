"""
expect: fails test_evaluate_on_any_batches
mistake: probabilities cut off in the evaluation
hint: You add a little to the probabilities before the logarithm. A network that is sure and wrong then gets
  away with a loss of about 20. `F.cross_entropy` works from the logits.
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
            total += F.nll_loss(torch.log(F.softmax(logits, dim=1) + 1e-9), labels).item() * len(labels)
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    return total / count, correct / count
