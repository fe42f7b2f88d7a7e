"""
expect: recognised as epoch_run_twice
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train(mode=True)
    means, sizes = [], []
    list(train_step(model, optimizer, x.to(device), y.to(device), mixed_precision) for x, y in loader)
    for batch in loader:
        images, labels = (tensor.to(device) for tensor in batch)
        means.append(train_step(model, optimizer, images, labels, mixed_precision=mixed_precision))
        sizes.append(len(labels))
    return sum(size * mean for size, mean in zip(sizes, means)) / sum(sizes)
