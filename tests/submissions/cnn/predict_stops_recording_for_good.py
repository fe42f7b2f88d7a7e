"""
expect: fails test_predict_elsewhere
mistake: gradients switched off by the prediction
hint: You switch the recording of gradients off and never on again.
"""

import torch


def predict(model, images, device):
    model.eval()
    torch.set_grad_enabled(False)
    logits = model(images.to(device))
    labels = logits.argmax(dim=1)
    return labels.cpu()
