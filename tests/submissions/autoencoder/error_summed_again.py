"""
expect: recognised as error_summed
"""

import torch
import torch.nn.functional as F


@torch.no_grad()
def reconstruction_error(model, images):
    model.train(False)
    again = model(images)
    return F.mse_loss(again, images, reduction='none').sum(-1)
