"""
expect: fails test_features_in_evaluation_mode
mistake: reconstructions for features
hint: You return what the decoder makes of the codes. The codes themselves are asked for.
"""

import torch


def features(model, images):
    model.eval()
    with torch.no_grad():
        codes = model.encode(images)
    with torch.no_grad():
        return model.decode(codes)
