"""
expect: recognised as predict_device_fixed_beforehand
"""

import torch

HERE = best_device()


@torch.no_grad()
def predict(model, images, device):
    return torch.max(model.train(False)(images.to(HERE)), dim=-1)[1].to("cpu")
