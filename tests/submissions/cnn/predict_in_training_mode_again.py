"""
expect: recognised as predict_in_training_mode
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    _, places = torch.max(model(images.to(device=device)), -1)
    return places.to("cpu")
