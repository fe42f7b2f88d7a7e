"""
expect: passes
"""

from copy import deepcopy

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

def compression_ratio(inputs, bottleneck):
    return np.divide(inputs, bottleneck)


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        widths = [inputs, 256, 64, bottleneck]
        self.down = nn.ModuleList(nn.Linear(a, b) for a, b in zip(widths[:-1], widths[1:]))
        self.up = nn.ModuleList(nn.Linear(b, a) for a, b in reversed(list(zip(widths[:-1], widths[1:]))))

    def encode(self, images):
        *hidden, last = self.down
        for layer in hidden:
            images = F.leaky_relu(layer(images))
        return last(images)

    def decode(self, codes):
        *hidden, last = self.up
        for layer in hidden:
            codes = F.leaky_relu(layer(codes))
        return last(codes).sigmoid()

    def forward(self, images):
        return self.decode(self.encode(images))


def add_noise(images, sigma, generator):
    shape, device = images.size(), generator.device
    noise = torch.normal(0.0, 1.0, shape, generator=generator, device=device)
    return images.add(noise.to(device=images.device, dtype=images.dtype), alpha=sigma).clip(min=0, max=1)


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    criterion = nn.MSELoss()
    loader = DataLoader(TensorDataset(images), batch_size=batch_size, shuffle=True, generator=generator)

    def one_epoch():
        for (clean,) in loader:
            noisy = add_noise(clean, sigma, generator) if sigma else clean

            def closure():
                optimizer.zero_grad(set_to_none=False)
                loss = criterion(model(noisy), clean)
                loss.backward()
                return loss

            yield optimizer.step(closure).item(), len(clean)

    model.train()
    averages = []
    for _ in range(epochs):
        found, sizes = zip(*one_epoch())
        averages.append(float(np.average(found, weights=sizes)))
    return averages


@torch.no_grad()
def reconstruction_error(model, images):
    return F.mse_loss(model.eval()(images), images, reduction="none").mean(-1)


@torch.no_grad()
def features(model, images):
    return model.eval().encode(images)


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    def extended(x):
        return np.pad(x.numpy().astype(np.float64), ((0, 0), (0, 1)), constant_values=1)

    x = extended(train_features)
    onehot = np.eye(int(train_labels.max()) + 1)[train_labels.numpy()]
    gram = x.T @ x
    gram[np.diag_indices_from(gram)] += l2
    return torch.from_numpy((extended(test_features) @ np.linalg.solve(gram, x.T @ onehot)).argmax(-1))


class DownOnly(nn.Module):
    """The first half of an autoencoder, as it is now."""

    def __init__(self, autoencoder):
        super().__init__()
        self.down = deepcopy(autoencoder.down)

    def forward(self, images):
        return Autoencoder.encode(self, images)


def classifier(model, classes, freeze):
    head = nn.Linear(model.down[-1].out_features, classes)
    return nn.Sequential(DownOnly(model).requires_grad_(not freeze), head)
