"""
expect: recognised as dropout_never_rests
"""

import torch
import torch.nn.functional as F
from torch import nn


def mlp(sizes, last=None):
    """Linear layers with ReLU between them."""
    layers = []
    for wide, narrow in zip(sizes, sizes[1:]):
        layers += [nn.Linear(wide, narrow), nn.ReLU()]
    layers[-1] = nn.Identity() if last is None else last
    return nn.Sequential(*layers)


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        nn.Module.__init__(self)
        self.bottleneck = bottleneck
        self.encoder = mlp([inputs, 128, self.bottleneck])
        self.decoder = mlp([self.bottleneck, 128, inputs])

    def encode(self, images):
        codes = self.encoder(images)
        return F.dropout(codes, p=0.2, training=True)

    def decode(self, codes):
        pixels = self.decoder(codes)
        return torch.sigmoid(pixels)

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)
