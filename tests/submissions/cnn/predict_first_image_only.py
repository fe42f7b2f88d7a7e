"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: one label for all images
hint: You return a single number. There is one label for each image.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.argmax()
    return labels.cpu()
