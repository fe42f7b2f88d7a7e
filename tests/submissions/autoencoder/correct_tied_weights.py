"""
expect: passes
"""
from copy import deepcopy
from functools import reduce

import torch
import torch.nn.functional as F
from torch import nn


def compression_ratio(inputs, bottleneck):
    return 1 / (bottleneck / inputs)


class Autoencoder(nn.Module):
    """The decoder uses the encoder's matrices, transposed; only biases are its own."""

    def __init__(self, inputs=784, bottleneck=32, hidden=200):
        super().__init__()
        self.first, self.second = nn.Linear(inputs, hidden), nn.Linear(hidden, bottleneck)
        self.back, self.out = nn.Parameter(torch.zeros(hidden)), nn.Parameter(torch.zeros(inputs))

    def encode(self, images):
        return self.second(F.relu(self.first(images)))

    def decode(self, codes):
        hidden = F.relu(F.linear(codes, self.second.weight.t(), self.back))
        return F.linear(hidden, self.first.weight.t(), self.out).sigmoid_()

    def forward(self, images):
        return self.decode(self.encode(images))


def add_noise(images, sigma, generator):
    out = images.detach().clone()
    noise = torch.randn(images.numel(), generator=generator, device=generator.device, dtype=torch.float32)
    out += noise.view_as(images).to(out) * sigma
    out[out.lt(0)] = 0
    out[out.gt(1)] = 1
    return out


def one_epoch(model, images, optimizer, batch_size, generator, sigma):
    left = torch.randperm(images.size(0), generator=generator, device=generator.device).tolist()
    weighted = []
    while left:
        rows, left = left[:batch_size], left[batch_size:]
        clean = torch.stack([images[row] for row in rows])
        error = F.mse_loss(model(add_noise(clean, sigma, generator)), clean, reduction="none").mean(1)
        error.mean().backward()
        weighted += error.detach().tolist()
        optimizer.step()
        optimizer.zero_grad()
    return sum(weighted) / len(weighted)


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    optimizer.zero_grad()
    return [one_epoch(model, images, optimizer, batch_size, generator, sigma) for _ in range(epochs)]


def reconstruction_error(model, images):
    return (model.eval()(images) - images).detach().pow(2).sum(1).div(images.size(1))


def features(model, images):
    return model.eval().encode(images).detach()


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    # The dual: as many unknowns as training rows.
    train = torch.hstack([train_features, torch.ones_like(train_features[:, :1])]).double()
    test = torch.hstack([test_features, torch.ones_like(test_features[:, :1])]).double()
    kernel = train @ train.T + l2 * torch.eye(len(train), dtype=torch.float64)
    alpha = torch.linalg.inv(kernel) @ torch.eye(int(train_labels.max()) + 1, dtype=torch.float64)[train_labels]
    return torch.topk(test @ train.T @ alpha, 1).indices.squeeze(1)


def classifier(model, classes, freeze):
    body = deepcopy(model)
    body.forward = body.encode
    for weight in (body.back, body.out):
        weight.requires_grad_(False)
    if freeze:
        body.requires_grad_(False)
    return reduce(lambda net, layer: net.append(layer), (body, nn.Linear(model.second.out_features, classes)), nn.Sequential())
