"""
expect: recognised as error_as_distance
"""

import torch


@torch.no_grad()
def reconstruction_error(model, images):
    model.train(False)
    again = model(images)
    return torch.stack([(a - b).square().sum().sqrt() for a, b in zip(again, images)])
