"""
expect: fails test_train_epoch_updates_each_batch
mistake: order of the batches changed
hint: You go through the batches from the last to the first. The loader decides on the order, and
  shuffles where that is wanted.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in reversed(list(loader)):
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
