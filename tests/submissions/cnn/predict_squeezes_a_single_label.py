"""
expect: fails test_predict_by_hand
mistake: label of a single image without its axis
hint: Your labels pass through `squeeze`, which also takes away the axis of the images where there is only one image.
  The task asks for (n,), also for n = 1.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        return model(images.to(device)).topk(1).indices.squeeze().cpu()
