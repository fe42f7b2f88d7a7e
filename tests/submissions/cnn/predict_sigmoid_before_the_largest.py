"""
expect: fails test_predict_elsewhere
mistake: largest sigmoid
hint: You compare sigmoids of the logits. Where two logits are large, both sigmoids are 1, and the first of them wins.
  Compare the logits.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        return torch.sigmoid(model(images.to(device))).argmax(dim=1).cpu()
