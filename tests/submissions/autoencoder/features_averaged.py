"""
expect: fails test_features_in_evaluation_mode
mistake: mean code for codes
hint: You return the mean of the codes. Each image has a code of its own.
"""

import torch


def features(model, images):
    model.eval()
    with torch.no_grad():
        codes = model.encode(images)
    return codes.mean(dim=0)
