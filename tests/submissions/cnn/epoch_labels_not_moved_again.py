"""
expect: recognised as epoch_labels_not_moved
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train(mode=True)
    means, sizes = [], []
    for batch in loader:
        images, labels = batch[0].to(device), batch[1]
        means.append(train_step(model, optimizer, images, labels, mixed_precision=mixed_precision))
        sizes.append(len(labels))
    return sum(size * mean for size, mean in zip(sizes, means)) / sum(sizes)
