"""
expect: recognised as predict_images_scaled
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.eval()
    brightest = 255.0
    pixels = images.clone().div_(brightest)
    return torch.cat([model(part.to(device)).max(dim=1).indices.cpu() for part in pixels.split(4)])
