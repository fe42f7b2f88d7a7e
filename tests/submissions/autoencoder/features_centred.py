"""
expect: fails test_features_in_evaluation_mode
mistake: codes centred on their batch
hint: You subtract the mean of the codes. So the features of an image depend on its company.
"""

import torch


def features(model, images):
    model.eval()
    with torch.no_grad():
        codes = model.encode(images)
    return codes - codes.mean(dim=0)
