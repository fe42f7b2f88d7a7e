"""
expect: recognised as classifier_without_the_last_layer
"""

import copy

from torch import nn


class OnHidden(nn.Module):
    def __init__(self, encoder, classes):
        super().__init__()
        *layers, last = copy.deepcopy(encoder)
        self.layers = nn.ModuleList(layers)
        self.head = nn.Linear(last.in_features, classes)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return self.head(x)


def classifier(model, classes, freeze):
    found = OnHidden(model.encoder, classes)
    found.layers.requires_grad_(not freeze)
    return found
