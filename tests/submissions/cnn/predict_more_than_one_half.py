"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: label needs more than one half
hint: You only give a label whose probability is above one half, and 0 otherwise. The task asks for the largest in any case.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        sure = model(images.to(device)).softmax(dim=1) > 0.5
        return sure.int().argmax(dim=1).cpu()
