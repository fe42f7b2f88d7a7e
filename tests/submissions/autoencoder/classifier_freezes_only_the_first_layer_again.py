"""
expect: recognised as classifier_freezes_only_the_first_layer
"""

import torch
from copy import deepcopy
from torch import nn


class Head(nn.Module):
    def __init__(self, model, classes, freeze):
        super().__init__()
        self.encoder, self.freeze = deepcopy(model.encoder), freeze
        self.scores = nn.Linear(model.bottleneck, classes)

    def forward(self, x):
        for i, layer in enumerate(self.encoder):
            x = layer(x).detach() if self.freeze and i == 0 else layer(x)
        return self.scores(x)


def classifier(model, classes, freeze):
    return Head(model, classes, freeze)
