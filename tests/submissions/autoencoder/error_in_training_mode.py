"""
expect: fails test_reconstruction_error_in_evaluation_mode
mistake: error computed in training mode
hint: You compute the error without switching the model to evaluation mode. Dropout then falsifies it, and batch
  normalisation learns from the test images.
"""

import torch


def reconstruction_error(model, images):
    with torch.no_grad():
        difference = model(images) - images
        return (difference**2).mean(dim=1)
