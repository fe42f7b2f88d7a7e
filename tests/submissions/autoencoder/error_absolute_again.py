"""
expect: recognised as error_absolute
"""

import torch
import torch.nn.functional as F


@torch.no_grad()
def reconstruction_error(model, images):
    model.train(False)
    again = model(images)
    return F.l1_loss(again, images, reduction='none').mean(-1)
