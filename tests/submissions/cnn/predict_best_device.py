"""
expect: fails test_predict_elsewhere
mistake: device argument of the prediction ignored
hint: You ask for the best device again. The images must go where the model is: to the `device` that
  was passed.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(best_device()))
    labels = logits.argmax(dim=1)
    return labels.cpu()
