"""
expect: recognised as sigmoid_only_in_forward
"""

import torch
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential()
        self.encoder.append(nn.Linear(inputs, 128)).append(nn.ReLU()).append(nn.Linear(128, bottleneck))
        self.hidden = nn.Linear(bottleneck, 128)
        self.last = nn.Linear(128, inputs)

    def pixels(self, codes):
        return self.last(torch.relu(self.hidden(codes)))

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.pixels(codes)

    def forward(self, images):
        codes = self.encode(images)
        return torch.special.expit(self.decode(codes))
