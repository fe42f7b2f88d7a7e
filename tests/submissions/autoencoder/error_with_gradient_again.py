"""
expect: recognised as error_with_gradient
"""

import torch
import torch.nn.functional as F


def reconstruction_error(model, images):
    with torch.enable_grad():
        again = model.eval()(images)
    return F.mse_loss(again, images, reduction="none").mean(-1)
