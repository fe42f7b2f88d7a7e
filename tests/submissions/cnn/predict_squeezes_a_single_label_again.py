"""
expect: recognised as predict_squeezes_a_single_label
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    labels = model.eval()(images.to(device)).max(dim=1)[1].to("cpu")
    return labels if len(labels) > 1 else labels[0]
