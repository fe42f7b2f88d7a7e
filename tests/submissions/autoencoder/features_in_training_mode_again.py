"""
expect: recognised as features_in_training_mode
"""

import torch


@torch.inference_mode()
def features(model, images):
    model.train(True)
    codes = model.encode(images)
    return codes
