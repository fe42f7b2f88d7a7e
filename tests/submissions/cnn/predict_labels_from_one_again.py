"""
expect: recognised as predict_labels_from_one
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device=device)), -1)
    return (1 + places).to("cpu")
