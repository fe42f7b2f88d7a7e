"""
expect: recognised as error_halved
"""

import torch
import torch.nn.functional as F


@torch.no_grad()
def reconstruction_error(model, images):
    model.train(False)
    again = model(images)
    return 0.5 * F.mse_loss(again, images, reduction='none').mean(-1)
