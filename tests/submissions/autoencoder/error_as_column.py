"""
expect: fails test_reconstruction_error_by_hand, test_reconstruction_error_in_evaluation_mode
mistake: a column of errors
hint: Your errors have the shape (n, 1). Such a column broadcasts against a row into an n by n table, silently.
  Return (n,).
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    with torch.no_grad():
        difference = model(images) - images
        return (difference**2).mean(dim=1, keepdim=True)
