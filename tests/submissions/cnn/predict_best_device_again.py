"""
expect: recognised as predict_best_device
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    device = best_device()
    _, places = torch.max(model(images.to(device=device)), -1)
    return places.to("cpu")
