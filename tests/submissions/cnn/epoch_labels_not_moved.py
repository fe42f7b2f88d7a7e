"""
expect: fails test_train_epoch_moves_and_passes_on
mistake: labels not moved
hint: You move the images to the device, but not the labels. The loss needs both in one place.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
