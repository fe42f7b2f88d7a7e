"""
expect: fails test_autoencoder_sends_everything_through_the_code, test_autoencoder_can_learn
mistake: reconstructions stretched to the range of the batch
hint: You stretch the reconstructions so that the smallest pixel of the batch is 0 and the largest 1. So an image
  comes out differently in other company.
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
        )

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.stretch(self.decoder(codes))

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)

    def stretch(self, pixels):
        low, high = pixels.min(), pixels.max()
        return (pixels - low) / (high - low)
