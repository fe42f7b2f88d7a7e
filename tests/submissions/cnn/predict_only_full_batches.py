"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: the last images left out
hint: You go through the images in groups of eight, and the ones that do not fill a group keep the label 0.
"""

import torch


def predict(model, images, device):
    model.eval()
    labels = torch.zeros(len(images), dtype=torch.int64)
    with torch.no_grad():
        for i in range(len(images) // 8):
            group = images[8 * i : 8 * i + 8].to(device)
            labels[8 * i : 8 * i + 8] = model(group).argmax(dim=1).cpu()
    return labels
