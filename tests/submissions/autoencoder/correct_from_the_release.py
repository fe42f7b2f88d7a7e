"""
expect: passes
"""

import copy

import torch
import torch.nn.functional as F
from torch import nn


def compression_ratio(inputs, bottleneck):
    return inputs / bottleneck


HIDDEN = 128


def two_layers(width_in, width_out, *ending):
    """width_in -> HIDDEN -> width_out with a ReLU in the middle, and whatever should come at the end."""
    return nn.Sequential(nn.Linear(width_in, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, width_out), *ending)


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.inputs = inputs
        self.bottleneck = bottleneck
        self.encoder = two_layers(inputs, bottleneck)
        self.decoder = two_layers(bottleneck, inputs, nn.Sigmoid())

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.decoder(codes)

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)


def gaussian_like(images, generator):
    """Standard normal numbers, drawn where the generator lives, delivered where the images live."""
    drawn = torch.randn(images.shape, generator=generator, device=generator.device, dtype=images.dtype)
    return drawn.to(images.device)


def add_noise(images, sigma, generator):
    noisy = images + sigma * gaussian_like(images, generator)
    return noisy.clamp(min=0.0, max=1.0)


def shuffled_batches(images, batch_size, generator):
    """Yield the images once, in random order."""
    n = images.shape[0]
    order = torch.randperm(n, generator=generator, device=generator.device).to(images.device)
    for chunk in order.split(batch_size):
        yield images[chunk]


def update(model, optimizer, given, target):
    """One step of the optimizer; the loss before it."""
    loss = F.mse_loss(model(given), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    history = []
    for _ in range(epochs):
        total, seen = 0.0, 0
        for clean in shuffled_batches(images, batch_size, generator):
            shown = add_noise(clean, sigma, generator) if sigma > 0 else clean
            total += len(clean) * update(model, optimizer, shown, clean)
            seen += len(clean)
        history.append(total / seen)
    return history


class evaluating:
    """`with evaluating(model):` evaluation mode and no gradients; afterwards the old mode is back."""

    def __init__(self, model):
        self.model = model
        self.no_grad = torch.no_grad()

    def __enter__(self):
        self.was_training = self.model.training
        self.model.eval()
        self.no_grad.__enter__()

    def __exit__(self, *problem):
        self.no_grad.__exit__(*problem)
        self.model.train(self.was_training)


def reconstruction_error(model, images):
    with evaluating(model):
        difference = model(images) - images
        return difference.pow(2).mean(dim=1)


def features(model, images):
    with evaluating(model):
        return model.encode(images)


def with_bias(rows):
    rows = rows.double()
    ones = torch.ones(len(rows), 1, dtype=rows.dtype, device=rows.device)
    return torch.cat([rows, ones], dim=1)


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    f = with_bias(train_features)
    y = F.one_hot(train_labels).to(f.dtype)
    gram = f.T @ f
    gram.diagonal().add_(l2)
    weights = torch.linalg.solve(gram, f.T @ y)
    scores = with_bias(test_features) @ weights
    return scores.argmax(dim=1)


class CodeClassifier(nn.Module):
    def __init__(self, model, classes, freeze):
        super().__init__()
        self.encoder = copy.deepcopy(model.encoder)
        self.head = nn.Linear(model.bottleneck, classes)
        if freeze:
            self.encoder.requires_grad_(False)

    def forward(self, images):
        return self.head(self.encoder(images))


def classifier(model, classes, freeze):
    return CodeClassifier(model, classes, freeze)
