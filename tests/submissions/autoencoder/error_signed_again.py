"""
expect: recognised as error_signed
"""

import torch


@torch.no_grad()
def reconstruction_error(model, images):
    model.train(False)
    again = model(images)
    return (again.mean(dim=-1) - images.mean(dim=-1)).pow(2)
