"""
expect: fails test_features_in_evaluation_mode
mistake: codes with a gradient
hint: Your codes still hold on to everything that they were computed from. Compute them under `torch.no_grad()`.
"""

def features(model, images):
    model.eval()
    return model.encode(images)
