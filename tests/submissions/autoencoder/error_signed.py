"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: errors that cancel out
hint: You take the mean first and square it then. Too bright and too dark pixels cancel out that way. Square first.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        difference = model(images) - images
        return difference.mean(dim=1) ** 2
