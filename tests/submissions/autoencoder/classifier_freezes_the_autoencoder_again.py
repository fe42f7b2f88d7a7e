"""
expect: recognised as classifier_freezes_the_autoencoder
"""

import copy

import torch
from torch import nn


class Transfer(nn.Module):
    """An encoder with a linear layer on top."""

    def __init__(self, autoencoder, classes, trainable):
        super().__init__()
        self.autoencoder = copy.deepcopy(autoencoder)
        self.trainable = trainable
        if not trainable:
            autoencoder.requires_grad_(False)
        self.top = nn.Linear(autoencoder.bottleneck, classes)

    def forward(self, images):
        with torch.set_grad_enabled(self.trainable and torch.is_grad_enabled()):
            codes = self.autoencoder.encode(images)
        return self.top(codes)


def classifier(model, classes, freeze):
    return Transfer(model, classes, not freeze)
