"""
expect: passes
"""

import copy
import itertools

import torch
from torch import nn

def compression_ratio(inputs, bottleneck):
    return (torch.tensor(inputs, dtype=torch.float64) / bottleneck).item()


def chain(*layers):
    """One network of several."""
    return nn.Sequential(*layers)


class Half(nn.Sequential):
    """One half of an autoencoder: narrow or wide, with one hidden layer between."""

    def __init__(self, start, middle, end, *after):
        super().__init__(nn.Linear(start, middle), nn.ELU(), nn.Linear(middle, end), *after)
        nn.init.xavier_uniform_(self[0].weight)


class Autoencoder(nn.Sequential):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__(Half(inputs, 96, bottleneck), Half(bottleneck, 96, inputs, nn.Hardsigmoid()))

    @property
    def encode(self):
        return self[0]

    @property
    def decode(self):
        return self[1]


def add_noise(images, sigma, generator):
    draw = torch.empty_like(images, device=generator.device).normal_(0, 1, generator=generator)
    return torch.clamp(torch.lerp(images, images + draw.to(images), float(sigma)), 0, 1)


def batches_of(count, size, generator, device):
    order = torch.randperm(count, generator=generator, device=generator.device)
    yield from torch.tensor_split(order.to(device), tuple(range(size, count, size)))


def step(model, optimizer, seen, wanted):
    loss = nn.functional.mse_loss(model(seen), wanted)
    optimizer.zero_grad(), loss.backward(), optimizer.step()
    return loss.item() * wanted.shape[0]


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    def epoch(_):
        rows = batches_of(images.shape[0], batch_size, generator, images.device)
        wanted = map(images.__getitem__, rows)
        return sum(step(model, optimizer, add_noise(clean, sigma, generator), clean) for clean in wanted)

    model.train()
    return [total / images.shape[0] for total in map(epoch, range(epochs))]


def at_rest(function):
    """The function, with its first argument, a model, in evaluation mode and no gradient kept."""

    def wrapped(model, images):
        return torch.no_grad()(function)(model.train(False), images)

    return wrapped


@at_rest
def reconstruction_error(model, images):
    return torch.var(model(images) - images, dim=1, correction=0) + (model(images) - images).mean(1) ** 2


@at_rest
def features(model, images):
    return model.encode(images)


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    # Least squares with l2: the same as plain least squares with one more row for each weight.
    n, k = train_features.shape
    rows = torch.zeros(n + k + 1, k + 1, dtype=torch.double)
    rows[:n, 0], rows[:n, 1:] = 1, train_features
    rows[n:].fill_diagonal_(l2**0.5)
    wanted = torch.zeros(n + k + 1, 1 + max(train_labels), dtype=torch.double)
    wanted[torch.arange(n), train_labels] = 1
    bias, weights = torch.linalg.lstsq(rows, wanted, driver="gelsd").solution.split([1, k])
    return torch.argsort(test_features.double() @ weights + bias, dim=1)[:, -1]


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encode)
    widths = (layer.out_features for layer in encoder if isinstance(layer, nn.Linear))
    *_, bottleneck = itertools.chain(widths)
    encoder.train(), [weight.requires_grad_(not freeze) for weight in encoder.parameters()]
    return chain(encoder, nn.Linear(bottleneck, classes))
