"""
expect: fails test_autoencoder_can_learn
mistake: tanh on the code
hint: Your codes end in a tanh, so no number of a code leaves -1 to 1. A code may hold any numbers: it is no
  picture. Let its layer end without an activation.
"""

from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(nn.Linear(inputs, 128), nn.ReLU(), nn.Linear(128, bottleneck), nn.Tanh())
        self.decoder = nn.Sequential(nn.Linear(bottleneck, 128), nn.ReLU(), nn.Linear(128, inputs), nn.Sigmoid())

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.decoder(codes)

    def forward(self, images):
        return self.decode(self.encode(images))
