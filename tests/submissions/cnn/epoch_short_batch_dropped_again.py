"""
expect: recognised as epoch_short_batch_dropped
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train(mode=True)
    means, sizes = [], []
    size = max(len(batch[1]) for batch in loader)
    for batch in [batch for batch in loader if len(batch[1]) == size]:
        images, labels = (tensor.to(device) for tensor in batch)
        means.append(train_step(model, optimizer, images, labels, mixed_precision=mixed_precision))
        sizes.append(len(labels))
    return sum(size * mean for size, mean in zip(sizes, means)) / sum(sizes)
