"""
expect: fails test_features_in_evaluation_mode
mistake: negative codes cut off
hint: You apply a ReLU to the codes. What is negative is lost. Return the codes as they are.
"""

import torch


def features(model, images):
    model.eval()
    with torch.no_grad():
        codes = model.encode(images)
    return torch.relu(codes)
