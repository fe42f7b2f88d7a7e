"""
expect: recognised as features_never_negative
"""

import torch


@torch.inference_mode()
def features(model, images):
    return model.eval().encode(images).clamp(min=0)
