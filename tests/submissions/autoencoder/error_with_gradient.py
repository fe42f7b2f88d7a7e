"""
expect: fails test_reconstruction_error_by_hand
mistake: error with a gradient
hint: Your errors still hold on to everything that they were computed from, for a backward pass that never comes.
  Compute them under `torch.no_grad()`.
"""

def reconstruction_error(model, images):
    model.eval()
    return ((model(images) - images) ** 2).mean(dim=1)
