"""
expect: fails test_autoencoder_sends_everything_through_the_code
mistake: hidden layer goes around the bottleneck
hint: Your forward pass hands the hidden layer of the encoder on to the decoder, next to the code. The decoder must
  see nothing but the code.
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
        return self.decoder(codes)

    def forward(self, images):
        hidden = self.encoder[1](self.encoder[0](images))
        again = self.decoder[1](self.decoder[0](self.encode(images)))
        return torch.sigmoid(self.decoder[2](again + hidden))
