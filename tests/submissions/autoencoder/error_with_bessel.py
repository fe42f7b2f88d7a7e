"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: squared errors divided by the number of pixels less 1
hint: You divide by the number of pixels less 1. That is for the variance of a sample; the mean over the pixels
  divides by their number.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        squares = (model(images) - images) ** 2
    return squares.sum(dim=1) / (images.shape[1] - 1)
