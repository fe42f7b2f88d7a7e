"""
expect: recognised as epoch_switches_the_outer_module_only
"""

def train_epoch(model, loader, optimizer, device, mixed_precision=False):
    if not model.training:
        setattr(model, "training", True)
    losses, sizes = [], []
    for batch in loader:
        x, y = (tensor.to(device) for tensor in batch)
        losses.append(train_step(model, optimizer, x, y, mixed_precision))
        sizes.append(len(y))
    return sum(loss * size for loss, size in zip(losses, sizes)) / sum(sizes)
