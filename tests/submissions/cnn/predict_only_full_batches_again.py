"""
expect: recognised as predict_only_full_batches
"""

import torch


def predict(model, images, device):
    model.train(False)
    answers = []
    with torch.inference_mode():
        for group in images.split(8):
            if len(group) == 8:
                answers += model(group.to(device)).max(dim=-1).indices.tolist()
    return torch.tensor(answers + [0] * (len(images) - len(answers)))
