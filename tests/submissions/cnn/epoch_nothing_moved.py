"""
expect: fails test_train_epoch_moves_and_passes_on
mistake: batches not moved
hint: The batches stay where the loader made them. With the model on a GPU that fails: move images
  and labels to `device`.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
