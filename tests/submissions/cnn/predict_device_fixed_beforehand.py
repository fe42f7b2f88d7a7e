"""
expect: fails test_predict_elsewhere
mistake: a device fixed beforehand, in the prediction
hint: You move the images to a device that was fixed outside the function, not to the one that is passed.
"""

import torch

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(DEVICE))
    return logits.argmax(dim=1).cpu()
