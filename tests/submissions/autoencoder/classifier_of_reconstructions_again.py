"""
expect: recognised as classifier_of_reconstructions
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
        self.top = nn.Linear(next(autoencoder.parameters()).shape[1], classes)

    def forward(self, images):
        with torch.set_grad_enabled(self.trainable and torch.is_grad_enabled()):
            codes = self.autoencoder(images)
        return self.top(codes)


def classifier(model, classes, freeze):
    return Transfer(model, classes, not freeze)
