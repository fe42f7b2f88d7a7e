"""
expect: recognised as error_in_training_mode
"""

import torch
import torch.nn.functional as F


@torch.no_grad()
def reconstruction_error(model, images):
    model.train()
    return F.mse_loss(model(images), images, reduction="none").mean(-1)
