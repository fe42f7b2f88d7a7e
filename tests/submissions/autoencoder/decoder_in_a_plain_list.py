"""
expect: fails test_autoencoder_can_learn
mistake: layers in a plain list
hint: The layers of your decoder lie in a plain Python list. PyTorch does not see them there, so the optimizer never
  trains them. Use `nn.Sequential` or attributes.
"""

from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        self.encoder = nn.Sequential(nn.Linear(inputs, 128), nn.ReLU(), nn.Linear(128, bottleneck))
        self.layers = [nn.Linear(bottleneck, 128), nn.ReLU(), nn.Linear(128, inputs), nn.Sigmoid()]

    def encode(self, images):
        return self.encoder(images)

    def decode(self, codes):
        for layer in self.layers:
            codes = layer(codes)
        return codes

    def forward(self, images):
        return self.decode(self.encode(images))
