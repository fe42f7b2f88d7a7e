"""
expect: fails test_reconstruction_error_by_hand
mistake: gradients switched off for good
hint: You switch the recording of gradients off, and never on again: nothing can be trained afterwards.
  `with torch.no_grad():` ends by itself.
"""

import torch


def reconstruction_error(model, images):
    model.eval()
    torch.set_grad_enabled(False)
    reconstructions = model(images)
    return ((reconstructions - images) ** 2).mean(dim=1)
