"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: squared errors summed over the pixels
hint: You add up the squared errors of an image. Take their mean over the pixels.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        difference = model(images) - images
        return (difference**2).sum(dim=1)
