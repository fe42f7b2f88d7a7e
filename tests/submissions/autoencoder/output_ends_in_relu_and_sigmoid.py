"""
expect: fails test_autoencoder_can_learn
mistake: ReLU before the last sigmoid
hint: A ReLU stands before your last sigmoid. It lets nothing negative through, so no pixel can be darker than 0.5.
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
            nn.ReLU(),
            nn.Sigmoid(),
        )

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.decoder(codes)

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)
