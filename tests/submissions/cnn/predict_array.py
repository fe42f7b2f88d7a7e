"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: NumPy array for a tensor
hint: You return a NumPy array. The task asks for a tensor on the CPU.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.argmax(dim=1)
    return labels.cpu().numpy()
