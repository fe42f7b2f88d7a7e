"""
expect: recognised as features_of_unit_length
"""

import torch
import torch.nn.functional as F


@torch.inference_mode()
def features(model, images):
    return F.normalize(model.eval().encode(images))
