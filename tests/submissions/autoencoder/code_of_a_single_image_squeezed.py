"""
expect: fails test_autoencoder_sends_everything_through_the_code, test_autoencoder_can_learn
mistake: the code of a single image loses an axis
hint: You squeeze the codes, so that for one image (1, 32) becomes (32,). Every axis stays, also one of length 1.
"""

from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(nn.Linear(inputs, 128), nn.ReLU(), nn.Linear(128, bottleneck))
        self.decoder = nn.Sequential(nn.Linear(bottleneck, 128), nn.ReLU(), nn.Linear(128, inputs), nn.Sigmoid())

    def encode(self, images):
        return self.encoder(images).squeeze()

    def decode(self, codes):
        return self.decoder(codes)

    def forward(self, images):
        return self.decode(self.encode(images))
