"""
expect: fails test_autoencoder_can_learn
mistake: code detached from the encoder
hint: You detach the code before it is decoded. No gradient reaches the encoder, so it stays as random as it was.
"""

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
        return self.decoder(codes)

    def forward(self, images):
        codes = self.encode(images).detach()
        return self.decode(codes)
