"""
expect: recognised as predict_probabilities
"""

import torch
import torch.nn.functional as F


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    places = F.softmax(model(images.to(device=device)), -1)
    return places.to("cpu")
