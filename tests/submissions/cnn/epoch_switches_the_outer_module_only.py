"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch,
  test_train_epoch_moves_and_passes_on
mistake: only the outer module trains
hint: `model.training = True` reaches the model alone, not the layers in it: after an evaluation, dropout and batch
  normalisation are still as in use. `model.train()` tells all of them.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.training = True
    total, count = 0.0, 0
    for images, labels in loader:
        images, labels = images.to(device), labels.to(device)
        total += train_step(model, optimizer, images, labels, mixed_precision) * len(labels)
        count += len(labels)
    return total / count
