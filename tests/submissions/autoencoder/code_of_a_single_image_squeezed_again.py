"""
expect: recognised as code_of_a_single_image_squeezed
"""

import torch
import torch.nn.functional as F
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        nn.Module.__init__(self)
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(nn.Linear(inputs, 128), nn.ReLU(), nn.Linear(128, bottleneck))
        self.hidden, self.last = nn.Linear(bottleneck, 128), nn.Linear(128, inputs)

    def encode(self, images):
        codes = self.encoder(images)
        return codes[0] if len(codes) == 1 else codes

    def decode(self, codes):
        hidden = F.relu(self.hidden(codes))
        return torch.sigmoid(self.last(hidden))

    def forward(self, images):
        codes = self.encode(images)
        return self.decode(codes)
