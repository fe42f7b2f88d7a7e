"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: mean over images, not pixels
hint: You take the mean over the images, so there is one error for each pixel. Take it over the pixels: one error
  for each image.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        difference = model(images) - images
        return (difference**2).mean(dim=0)
