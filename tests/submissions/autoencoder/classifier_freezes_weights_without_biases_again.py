"""
expect: recognised as classifier_freezes_weights_without_biases
"""

import torch
from copy import deepcopy
from torch import nn


def classifier(model, classes, freeze):
    network = nn.Sequential()
    for layer in deepcopy(model).encoder:
        if freeze and hasattr(layer, "weight"):
            layer.weight.requires_grad_(False)
        network.append(layer)
    return network.append(nn.Linear(model.bottleneck, classes))
