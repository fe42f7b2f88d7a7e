"""
expect: recognised as code_ends_in_leaky_relu
"""

import torch
import torch.nn.functional as F
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        nn.Module.__init__(self)
        self.bottleneck = bottleneck
        first, second = nn.Linear(inputs, 128), nn.Linear(128, bottleneck)
        self.encoder = nn.Sequential(first, nn.ReLU(), second, nn.LeakyReLU(0.01))
        self.hidden, self.last = nn.Linear(bottleneck, 128), nn.Linear(128, inputs)

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        hidden = F.relu(self.hidden(codes))
        return torch.sigmoid(self.last(hidden))

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)
