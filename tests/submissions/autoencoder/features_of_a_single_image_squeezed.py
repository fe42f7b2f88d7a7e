"""
expect: fails test_features_in_evaluation_mode
mistake: the features of a single image lose an axis
hint: You squeeze the codes, so that for one image (1, 32) becomes (32,). Every axis stays, also one of length 1.
"""

import torch


def features(model, images):
    model.eval()
    with torch.no_grad():
        return model.encode(images).squeeze()
