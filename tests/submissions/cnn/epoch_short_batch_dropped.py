"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch
mistake: short batch dropped
hint: You skip the batch that is shorter than the others. Its examples belong to the epoch, too.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    full = max(len(labels) for _, labels in loader)
    for images, labels in loader:
        if len(labels) < full:
            continue
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
