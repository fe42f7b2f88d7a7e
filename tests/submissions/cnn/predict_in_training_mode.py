"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: prediction in training mode
hint: You do not switch to evaluation mode, so dropout and batch normalisation work as in training.
  (`model.training = False` reaches the outer module only: call `model.eval()`.)
"""

import torch


def predict(model, images, device):
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.argmax(dim=1)
    return labels.cpu()
