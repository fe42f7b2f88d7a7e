"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch
mistake: epoch ends after one batch
hint: Your `return` stands inside the loop, so that the epoch ends after its first batch.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
        return total / count
