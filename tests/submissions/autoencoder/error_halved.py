"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: half the squared error
hint: You put a factor of ½ before the squared error. It is not asked for.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        difference = model(images) - images
        return (difference**2).mean(dim=1) / 2
