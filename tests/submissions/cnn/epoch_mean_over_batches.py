"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch
mistake: mean over batches
hint: You average the batches' means. The short last batch then counts as much as a full one. Weigh
  each mean with the number of its examples.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss
        count += 1
    return total / count
