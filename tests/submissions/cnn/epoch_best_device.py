"""
expect: fails test_train_epoch_moves_and_passes_on
mistake: device argument ignored
hint: You ask for the best device again. The batches must go where the model is: to the `device`
  that was passed.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    device = best_device()
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
