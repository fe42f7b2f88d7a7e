"""
expect: recognised as classifier_shares_the_encoder
"""

import torch
from torch import nn


class Transfer(nn.Module):
    """An encoder with a linear layer on top."""

    def __init__(self, autoencoder, classes, trainable):
        super().__init__()
        self.autoencoder = autoencoder
        autoencoder.encoder.requires_grad_(trainable)
        self.trainable = trainable
        self.top = nn.Linear(autoencoder.bottleneck, classes)

    def forward(self, images):
        with torch.set_grad_enabled(self.trainable and torch.is_grad_enabled()):
            codes = self.autoencoder.encode(images)
        return self.top(codes)


def classifier(model, classes, freeze):
    return Transfer(model, classes, not freeze)
