"""
expect: recognised as classifier_freezes_the_new_bias
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    network = nn.Sequential(copy.deepcopy(model.encoder), nn.Linear(model.bottleneck, classes))
    for name, weight in network.named_parameters():
        weight.requires_grad = not freeze or name == "1.weight"
    return network
