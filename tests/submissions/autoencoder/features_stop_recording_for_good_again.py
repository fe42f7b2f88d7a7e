"""
expect: recognised as features_stop_recording_for_good
"""

import torch


def features(model, images):
    model.train(False)
    torch.no_grad().__enter__()
    codes = model.encode(images)
    return codes.clone()
