"""
expect: fails test_predict_elsewhere
mistake: images of the prediction not moved
hint: The images stay where they are. They must go to `device`, where the model is.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images)
    labels = logits.argmax(dim=1)
    return labels.cpu()
