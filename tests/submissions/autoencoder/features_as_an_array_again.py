"""
expect: recognised as features_as_an_array
"""

import torch


@torch.inference_mode()
def features(model, images):
    return model.eval().encode(images).cpu().numpy().copy()
