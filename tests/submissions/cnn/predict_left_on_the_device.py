"""
expect: fails test_predict_elsewhere
mistake: labels left on the device
hint: Your labels lie where the model is. NumPy, lists and the true labels are on the CPU: bring
  them there.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.argmax(dim=1)
    return labels
