"""
expect: fails test_features_in_evaluation_mode
mistake: codes scaled to length 1
hint: You scale each code to the length 1. Its length says something, too: return the codes as they are.
"""

import torch


def features(model, images):
    model.eval()
    with torch.no_grad():
        codes = model.encode(images)
    return codes / codes.norm(dim=1, keepdim=True)
