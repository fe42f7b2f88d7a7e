"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: root of the mean squared error
hint: You take the root of the mean squared error. No root is asked for.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        difference = model(images) - images
        return (difference**2).mean(dim=1).sqrt()
