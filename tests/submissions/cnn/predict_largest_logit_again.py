"""
expect: recognised as predict_largest_logit
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    places, _ = torch.max(model(images.to(device=device)), -1)
    return places.to("cpu")
