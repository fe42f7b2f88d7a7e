"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: largest absolute value
hint: You compare the logits without their signs. A large negative logit means "surely not".
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.abs().argmax(dim=1)
    return labels.cpu()
