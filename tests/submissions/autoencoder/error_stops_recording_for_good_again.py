"""
expect: recognised as error_stops_recording_for_good
"""

import torch


def reconstruction_error(model, images):
    model.train(False)
    torch.no_grad().__enter__()
    off = model(images).sub(images)
    return off.square().sum(dim=1) / images.shape[1]
