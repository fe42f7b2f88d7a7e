"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch,
  test_train_epoch_moves_and_passes_on
mistake: sum for mean over the epoch
hint: You return the sum of the batches' losses, which grows with the number of batches. Return the
  mean over all examples.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total = 0.0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss
    return total
