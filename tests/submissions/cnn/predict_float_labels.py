"""
expect: fails test_predict_by_hand
mistake: labels as floats
hint: Your labels are floats. They are used to index, so the task asks for int64.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.argmax(dim=1)
    return labels.float().cpu()
