"""
expect: recognised as predict_array
"""

import numpy as np
import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device=device)), -1)
    return np.array(places.tolist())
