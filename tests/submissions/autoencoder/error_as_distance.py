"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: distance for mean squared error
hint: You return the distance between image and reconstruction: the root of the summed squares. The mean of the
  squares is asked for.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        difference = model(images) - images
        return difference.norm(dim=1)
