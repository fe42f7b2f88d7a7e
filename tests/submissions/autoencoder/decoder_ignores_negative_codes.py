"""
expect: fails test_autoencoder_sends_everything_through_the_code
mistake: ReLU before the decoder's first layer
hint: Your decoder begins with a ReLU: whatever is negative in a code is lost before it is used. Give the codes to a
  linear layer first.
"""

import torch
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(nn.Linear(inputs, 128), nn.ReLU(), nn.Linear(128, bottleneck))
        self.decoder = nn.Sequential(nn.Linear(bottleneck, 128), nn.ReLU(), nn.Linear(128, inputs), nn.Sigmoid())

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.decoder(torch.relu(codes))

    def forward(self, images):
        return self.decode(self.encode(images))
