"""
expect: fails test_predict_elsewhere
mistake: `.cuda()` hard-coded in the prediction
hint: You move the images to "cuda", whatever `device` says.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.cuda())
    labels = logits.argmax(dim=1)
    return labels.cpu()
