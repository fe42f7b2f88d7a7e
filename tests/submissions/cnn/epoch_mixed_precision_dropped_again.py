"""
expect: recognised as epoch_mixed_precision_dropped
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train(mode=True)
    means, sizes = [], []
    for batch in loader:
        images, labels = (tensor.to(device) for tensor in batch)
        means.append(train_step(model, optimizer, images, labels))
        sizes.append(len(labels))
    return sum(size * mean for size, mean in zip(sizes, means)) / sum(sizes)
