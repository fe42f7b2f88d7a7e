"""
expect: fails test_autoencoder_shapes_and_range, test_autoencoder_sends_everything_through_the_code
mistake: sigmoid in forward, not in decode
hint: You apply the sigmoid in `forward`, behind `decode`. So `decode` alone does not make pixels, and `forward` is
  no longer what `decode` makes of the codes.
"""

import torch
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(nn.Linear(inputs, 128), nn.ReLU(), nn.Linear(128, bottleneck))
        self.decoder = nn.Sequential(nn.Linear(bottleneck, 128), nn.ReLU(), nn.Linear(128, inputs))

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        return self.decoder(codes)

    def forward(self, images):
        return torch.sigmoid(self.decode(self.encode(images)))
