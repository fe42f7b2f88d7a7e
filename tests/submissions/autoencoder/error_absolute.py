"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: absolute error
hint: You take the mean of the absolute errors. The squared error is asked for.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        difference = model(images) - images
        return difference.abs().mean(dim=1)
