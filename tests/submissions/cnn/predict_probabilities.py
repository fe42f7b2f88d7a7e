"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: probabilities for labels
hint: You return a probability for each class. The task asks for the label of each image.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.softmax(dim=1)
    return labels.cpu()
