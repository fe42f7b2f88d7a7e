"""
expect: recognised as features_averaged
"""

import torch


@torch.inference_mode()
def features(model, images):
    return sum(model.eval().encode(images)) / len(images)
