"""
expect: recognised as predict_cuda_hard_coded
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device="cuda")), -1)
    return places.to("cpu")
