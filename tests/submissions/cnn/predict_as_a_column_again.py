"""
expect: recognised as predict_as_a_column
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device=device)), -1, keepdim=True)
    return places.to("cpu")
