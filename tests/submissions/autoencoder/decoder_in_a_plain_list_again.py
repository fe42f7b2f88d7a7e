"""
expect: recognised as decoder_in_a_plain_list
"""

import torch
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        first, second = nn.Linear(inputs, 128), nn.Linear(128, bottleneck)
        self.encoder = nn.Sequential(first, nn.ReLU(), second)
        self.decoder = {"in": nn.Linear(bottleneck, 128), "out": nn.Linear(128, inputs)}

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        hidden = torch.relu(self.decoder["in"](codes))
        return torch.sigmoid(self.decoder["out"](hidden))

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)
