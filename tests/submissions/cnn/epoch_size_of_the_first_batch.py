"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch
mistake: batch size taken as constant
hint: You weigh every batch with the size of the first one. The last batch may be short.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    size = len(next(iter(loader))[1])
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * size
        count += images.shape[0]
    return total / count
