"""
expect: fails test_features_in_evaluation_mode
mistake: codes computed in training mode
hint: You compute the codes without switching the model to evaluation mode: dropout leaves out numbers at random.
"""

import torch


def features(model, images):
    with torch.no_grad():
        return model.encode(images)
