"""
expect: fails test_train_epoch_updates_each_batch
mistake: each batch used twice
hint: You go through the loader twice: once to train, and once more to measure. The loss to report
  is the one from before each update.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    for images, labels in loader:
        train_step(model, optimizer, images.to(device), labels.to(device), mixed_precision)
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
