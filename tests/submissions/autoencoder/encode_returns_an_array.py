"""
expect: fails test_autoencoder_shapes_and_range, test_autoencoder_sends_everything_through_the_code,
  test_autoencoder_can_learn, test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: codes as an array
hint: Your `encode` returns a NumPy array. It knows no gradient, so nothing before it can learn. Return the tensor.
"""

import torch.nn as nn


class Autoencoder(nn.Module):
    """A network that reconstructs images from a narrow code."""

    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(nn.Linear(inputs, 128), nn.ReLU(), nn.Linear(128, bottleneck))
        self.decoder = nn.Sequential(nn.Linear(bottleneck, 128), nn.ReLU(), nn.Linear(128, inputs), nn.Sigmoid())

    def encode(self, images):
        return self.encoder(images).detach().numpy()

    def decode(self, codes):
        return self.decoder(codes)

    def forward(self, images):
        return self.decoder(self.encoder(images))
