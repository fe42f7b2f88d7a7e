"""
expect: recognised as classifier_has_a_hidden_layer
"""

import copy

import torch
import torch.nn.functional as F
from torch import nn


class Transfer(nn.Module):
    """An encoder with a linear layer on top."""

    def __init__(self, autoencoder, classes, trainable):
        super().__init__()
        self.autoencoder = copy.deepcopy(autoencoder)
        self.trainable = trainable
        self.hidden, self.top = nn.Linear(autoencoder.bottleneck, 16), nn.Linear(16, classes)

    def forward(self, images):
        with torch.set_grad_enabled(self.trainable and torch.is_grad_enabled()):
            codes = self.autoencoder.encode(images)
        return self.top(F.relu(self.hidden(codes)))


def classifier(model, classes, freeze):
    return Transfer(model, classes, not freeze)
