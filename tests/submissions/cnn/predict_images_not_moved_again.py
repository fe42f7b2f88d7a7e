"""
expect: recognised as predict_images_not_moved
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images), -1)
    return places.to("cpu")
