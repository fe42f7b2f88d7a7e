"""
expect: fails test_autoencoder_sends_everything_through_the_code
mistake: pixels go around the bottleneck
hint: You mix the input into the reconstruction. What goes around the bottleneck need not be learned, so the code
  stays empty.
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
        reconstructions = self.decode(self.encode(images))
        return (reconstructions + images) / 2
