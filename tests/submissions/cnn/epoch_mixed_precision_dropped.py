"""
expect: fails test_train_epoch_moves_and_passes_on
mistake: wish for mixed precision dropped
hint: You do not pass `mixed_precision` on, so every step runs in full precision.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.to(device)
        labels = labels.to(device)
        loss = train_step(model, optimizer, images, labels)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
