"""
expect: fails test_train_epoch_moves_and_passes_on
mistake: images not moved
hint: You move the labels to the device, but not the images. For a tensor `.to(device)` returns a
  new one: keep the result.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
