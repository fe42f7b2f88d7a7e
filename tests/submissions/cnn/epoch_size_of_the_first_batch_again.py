"""
expect: recognised as epoch_size_of_the_first_batch
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train(mode=True)
    means, sizes = [], []
    for batch in loader:
        images, labels = (tensor.to(device) for tensor in batch)
        means.append(train_step(model, optimizer, images, labels, mixed_precision=mixed_precision))
        sizes.append(len(labels))
    return sizes[0] * sum(means) / sum(sizes)
