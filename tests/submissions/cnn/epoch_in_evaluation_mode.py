"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch,
  test_train_epoch_moves_and_passes_on
mistake: training mode missing
hint: You do not switch to training mode. Somebody has evaluated the model before you, so dropout
  and batch normalisation are still as in use.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
