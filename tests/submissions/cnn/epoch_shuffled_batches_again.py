"""
expect: recognised as epoch_shuffled_batches
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train(mode=True)
    means, sizes = [], []
    for batch in list(loader)[::-1]:
        images, labels = (tensor.to(device) for tensor in batch)
        means.append(train_step(model, optimizer, images, labels, mixed_precision=mixed_precision))
        sizes.append(len(labels))
    return sum(size * mean for size, mean in zip(sizes, means)) / sum(sizes)
