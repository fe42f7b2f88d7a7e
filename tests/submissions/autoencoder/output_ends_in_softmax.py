"""
expect: fails test_autoencoder_can_learn
mistake: softmax at the end of the decoder
hint: Your decoder ends in a softmax, so the pixels of an image add up to 1 and each is tiny. Pixels are no
  probabilities of classes.
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
            nn.Softmax(dim=1),
        )

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.decoder(codes)

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)
