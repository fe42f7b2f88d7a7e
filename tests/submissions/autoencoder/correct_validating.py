"""
expect: passes
"""
import copy
import math
from collections import OrderedDict

import torch
from torch import nn
from torch.utils.data import BatchSampler, RandomSampler


def compression_ratio(inputs, bottleneck):
    if inputs < 1 or bottleneck < 1:
        raise ValueError("both are at least 1")
    return math.exp(math.log(inputs) - math.log(bottleneck))


class Autoencoder(nn.Module):
    """Deep, with batch normalisation and dropout in the hidden layers."""

    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.net = nn.ModuleDict(
            {
                "down": nn.Sequential(OrderedDict(
                    one=nn.Linear(inputs, 64), norm=nn.BatchNorm1d(64), act=nn.SiLU(), drop=nn.Dropout(0.1),
                    two=nn.Linear(64, 40), act2=nn.SiLU(), three=nn.Linear(40, bottleneck))),
                "up": nn.Sequential(OrderedDict(
                    one=nn.Linear(bottleneck, 40), act=nn.SiLU(), drop=nn.Dropout(0.1), two=nn.Linear(40, 64),
                    norm=nn.LayerNorm(64), act2=nn.SiLU(), three=nn.Linear(64, inputs))),
            }
        )

    def encode(self, images):
        return self.net["down"](images)

    def decode(self, codes):
        return (1 + torch.tanh(self.net["up"](codes))) / 2

    def forward(self, images):
        return self.decode(self.encode(images))


def add_noise(images, sigma, generator):
    if sigma < 0:
        raise ValueError("sigma is at least 0")
    if not bool(((images >= 0) & (images <= 1)).all()):
        raise ValueError("images lie in [0, 1]")
    if sigma == 0:
        return images.clone()
    zeros = torch.zeros(images.shape, device=generator.device, dtype=images.dtype)
    noise = torch.normal(zeros, float(sigma), generator=generator).to(images.device)
    return torch.clamp_(images + noise, 0.0, 1.0)


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    assert epochs >= 1 and batch_size >= 1
    history = []
    for _ in range(epochs):
        model.train()
        sampler = BatchSampler(RandomSampler(images, generator=generator), batch_size, drop_last=False)
        squares = 0.0
        for rows in sampler:
            target = images[rows]
            shown = add_noise(target, sigma, generator)
            optimizer.zero_grad()
            output = model(shown)
            loss = torch.sum((target - output) ** 2) / target.numel()
            loss.backward()
            squares += loss.detach().double().item() * target.shape[0]
            optimizer.step()
        history.append(squares / images.shape[0])
    return history


def reconstruction_error(model, images):
    training = model.training
    model.eval()
    with torch.inference_mode():
        found = torch.stack([nn.functional.mse_loss(a, b) for a, b in zip(model(images), images)])
    model.train(training)
    return found


def features(model, images):
    training = model.training
    model.eval()
    codes = torch.cat([model.encode(part).detach() for part in images.split(256)])
    model.train(training)
    return codes


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    if l2 <= 0:
        raise ValueError("l2 is above 0")
    x = torch.nn.functional.pad(train_features.double(), (1, 0), value=1.0)
    u, s, vt = torch.linalg.svd(x, full_matrices=False)
    targets = -torch.ones(len(x), int(train_labels.max()) + 1, dtype=torch.float64)
    targets.scatter_(1, train_labels[:, None], 1.0)
    targets = (targets + 1) / 2
    weights = vt.T @ torch.diag(s / (s**2 + l2)) @ u.T @ targets
    scores = torch.nn.functional.pad(test_features.double(), (1, 0), value=1.0) @ weights
    return scores.max(dim=1).indices


class Frozen(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = copy.deepcopy(model)

    def forward(self, images):
        with torch.no_grad():
            return self.model.encode(images)


class Free(Frozen):
    def forward(self, images):
        return self.model.encode(images)


def classifier(model, classes, freeze):
    width = model.net["up"].one.in_features
    return nn.Sequential(OrderedDict(body=(Frozen if freeze else Free)(model), head=nn.Linear(width, classes)))
