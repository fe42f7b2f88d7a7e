"""
expect: fails test_predict_by_hand, test_predict_elsewhere
mistake: labels as a column
hint: Your labels have the shape (n, 1). The task asks for (n,). A comparison of (n, 1) with (n,)
  gives n·n answers.
"""

import torch


def predict(model, images, device):
    model.eval()
    with torch.no_grad():
        logits = model(images.to(device))
    labels = logits.argmax(dim=1, keepdim=True)
    return labels.cpu()
