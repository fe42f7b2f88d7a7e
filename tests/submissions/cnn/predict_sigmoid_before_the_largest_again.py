"""
expect: recognised as predict_sigmoid_before_the_largest
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    rows = (1 / (1 + torch.exp(-model(images.to(device))))).tolist()
    return torch.tensor([max(range(len(row)), key=row.__getitem__) for row in rows])
