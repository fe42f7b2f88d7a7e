"""
expect: recognised as predict_more_than_one_half
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.eval()
    labels = []
    for row in model(images.to(device)).softmax(dim=1).tolist():
        labels.append(0)
        for place, share in enumerate(row):
            if share > 1 / 2:
                labels[-1] = place
    return torch.tensor(labels)
