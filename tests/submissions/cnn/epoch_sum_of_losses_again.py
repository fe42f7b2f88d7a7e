"""
expect: recognised as epoch_sum_of_losses
"""


def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    model.train(mode=True)
    means = []
    for batch in loader:
        images, labels = (tensor.to(device) for tensor in batch)
        means.append(train_step(model, optimizer, images, labels, mixed_precision=mixed_precision))
    return sum(means)
