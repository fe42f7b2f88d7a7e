"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: largest logit over the images
hint: Your `argmax` runs over the images. It should run over the classes, the last axis.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.argmax(dim=0)
    return labels.cpu()
