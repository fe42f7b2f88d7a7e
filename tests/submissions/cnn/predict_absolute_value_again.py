"""
expect: recognised as predict_absolute_value
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device=device)).abs(), -1)
    return places.to("cpu")
