"""
expect: fails test_features_in_evaluation_mode
mistake: gradients switched off for good
hint: You switch the recording of gradients off, and never on again: nothing can be trained afterwards.
  `with torch.no_grad():` ends by itself.
"""

import torch


def features(model, images):
    model.eval()
    torch.set_grad_enabled(False)
    return model.encode(images)
