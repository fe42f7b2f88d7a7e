"""
expect: recognised as features_of_a_single_image_squeezed
"""

import torch


@torch.no_grad()
def features(model, images):
    model.train(False)
    codes = model.encode(images)
    if len(images) == 1:
        return codes.flatten()
    return codes
