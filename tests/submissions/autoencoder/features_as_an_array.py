"""
expect: fails test_features_in_evaluation_mode
mistake: NumPy array for a tensor
hint: You return a NumPy array. A tensor is asked for: the probe and the classifier work with tensors.
"""

import torch


def features(model, images):
    model.eval()
    with torch.no_grad():
        codes = model.encode(images)
    return codes.numpy()
