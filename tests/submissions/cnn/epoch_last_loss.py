"""
expect: fails test_train_epoch_by_hand, test_train_epoch_updates_each_batch
mistake: loss of the last batch
hint: You return the loss of the last batch. The task asks for the mean over all examples of the
  epoch.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels, mixed_precision)
    return loss
