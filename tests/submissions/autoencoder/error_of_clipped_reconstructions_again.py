"""
expect: recognised as error_of_clipped_reconstructions
"""

import torch


@torch.no_grad()
def reconstruction_error(model, images):
    found = model.eval()(images)
    found = torch.where(found < 0, torch.zeros_like(found), found)
    found = torch.where(found > 1, torch.ones_like(found), found)
    return (images - found).square().sum(dim=1) / images.shape[1]
