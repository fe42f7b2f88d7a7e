"""
expect: fails test_autoencoder_can_learn
mistake: sigmoid applied twice
hint: Your last sigmoid is applied to what is already a sigmoid. Its pixels can only lie between 0.5 and 0.73.
"""

import torch
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.inputs = inputs
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(
            nn.Linear(inputs, 128),
            nn.ReLU(),
            nn.Linear(128, bottleneck),
        )
        self.decoder = nn.Sequential(
            nn.Linear(bottleneck, 128),
            nn.ReLU(),
            nn.Linear(128, inputs),
            nn.Sigmoid(),
        )

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return torch.sigmoid(self.decoder(codes))

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)
