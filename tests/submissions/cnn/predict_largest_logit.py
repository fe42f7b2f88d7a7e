"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: largest logit for its place
hint: You return the largest logit itself. The label is its place.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.amax(dim=1)
    return labels.cpu()
