"""
expect: recognised as predict_records_gradients
"""

import torch


def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device=device)), -1)
    return places.to("cpu")
