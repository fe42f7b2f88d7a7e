"""
expect: recognised as predict_float_labels
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device=device)), -1)
    return places.to("cpu", torch.float32)
