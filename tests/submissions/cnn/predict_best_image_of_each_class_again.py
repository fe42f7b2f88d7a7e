"""
expect: recognised as predict_best_image_of_each_class
"""

import torch


@torch.no_grad()
def predict(model, images, device):
    model.train(False)
    _, places = torch.max(model(images.to(device=device)), 0)
    return places.to("cpu")
