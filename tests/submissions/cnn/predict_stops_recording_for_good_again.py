"""
expect: recognised as predict_stops_recording_for_good
"""

import torch


def predict(model, images, device):
    model.train(False)
    torch.autograd.set_grad_enabled(False)
    _, places = torch.max(model(images.to(device=device)), -1)
    return places.to("cpu")
