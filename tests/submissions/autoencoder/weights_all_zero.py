"""
expect: fails test_autoencoder_shapes_and_range, test_autoencoder_sends_everything_through_the_code,
  test_autoencoder_can_learn
mistake: weights start at zero
hint: All weights start at 0, so all images have the same code, and the gradient of most weights is 0 for ever. The
  random start of `nn.Linear` is there for a reason.
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
        for parameter in self.parameters():
            nn.init.zeros_(parameter)

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.decoder(codes)

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)
