"""
expect: fails test_predict_elsewhere
mistake: images scaled once more
hint: You divide the images by 255. They come as the model takes them, and other values lead to other labels.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        return model(images.to(device) / 255).argmax(dim=1).cpu()
