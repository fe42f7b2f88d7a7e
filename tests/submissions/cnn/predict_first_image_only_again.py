"""
expect: recognised as predict_first_image_only
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    places = torch.argmax(model(images.to(device=device)).flatten())
    return places.to("cpu")
