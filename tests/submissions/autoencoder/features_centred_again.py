"""
expect: recognised as features_centred
"""

import torch


@torch.inference_mode()
def features(model, images):
    return torch.stack([code - model.eval().encode(images).mean(0) for code in model.eval().encode(images)])
