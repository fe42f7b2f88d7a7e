"""
expect: fails test_train_epoch_moves_and_passes_on
mistake: a device fixed beforehand
hint: You move the batches to a device that was fixed outside the function, not to the one that is passed.
"""

import torch

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(DEVICE)
        labels = labels.to(DEVICE)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
