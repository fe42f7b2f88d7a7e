"""
expect: fails test_reconstruction_error_in_evaluation_mode
mistake: reconstructions clipped before they are compared
hint: You clip the reconstructions before you compare them. Where a model leaves the range of pixels, that is an
  error, too.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        return ((model(images).clamp(0, 1) - images) ** 2).mean(dim=1)
