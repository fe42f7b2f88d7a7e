"""
expect: fails test_train_epoch_updates_each_batch, test_train_epoch_moves_and_passes_on
mistake: mixed precision in every epoch
hint: You ask each step for mixed precision, whether it is wanted or not. Pass `mixed_precision` on.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, True)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
