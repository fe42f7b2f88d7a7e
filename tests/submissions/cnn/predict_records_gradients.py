"""
expect: fails test_predict_elsewhere
mistake: gradients recorded while predicting
hint: PyTorch records all that a backward pass would need, though nobody asks for it. Predict under
  `torch.no_grad()`.
"""


def predict(model, images, device):
    model.eval()
    logits = model(images.to(device))
    labels = logits.argmax(dim=1)
    return labels.cpu()
