"""
expect: recognised as predict_left_on_the_device
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device=device)), -1)
    return places
