"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: labels counted from 1
hint: Your labels start at 1. Classes are counted from 0.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.argmax(dim=1) + 1
    return labels.cpu()
