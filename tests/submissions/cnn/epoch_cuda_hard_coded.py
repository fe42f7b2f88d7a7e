"""
expect: fails test_train_epoch_moves_and_passes_on
mistake: `.cuda()` hard-coded
hint: You move the batches to "cuda", whatever `device` says. Without such a GPU the program stops
  there.
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train()
    total, count = 0.0, 0
    for images, labels in loader:
        images = images.cuda()
        labels = labels.cuda()
        loss = train_step(model, optimizer, images, labels, mixed_precision)
        total += loss * images.shape[0]
        count += images.shape[0]
    return total / count
