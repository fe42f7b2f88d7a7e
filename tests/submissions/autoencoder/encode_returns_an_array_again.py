"""
expect: recognised as encode_returns_an_array
"""

import torch


class Autoencoder(torch.nn.Module):
    """Linear, ReLU, linear; and back."""

    def __init__(self, inputs=784, bottleneck=32):
        super().__init__()
        self.bottleneck = bottleneck
        layers = [torch.nn.Linear(inputs, 128), torch.nn.ReLU(), torch.nn.Linear(128, bottleneck)]
        self.encoder = torch.nn.Sequential(*layers)
        layers = [torch.nn.Linear(bottleneck, 128), torch.nn.ReLU(), torch.nn.Linear(128, inputs), torch.nn.Sigmoid()]
        self.decoder = torch.nn.Sequential(*layers)

    def forward(self, images):
        return self.decode(self.encoder(images))

    def encode(self, images):
        with torch.no_grad():
            codes = self.encoder(images)
        return codes.cpu().numpy()

    def decode(self, codes):
        return self.decoder(codes)
