"""
expect: recognised as classifier_freezes_everything
"""

import torch
from copy import deepcopy
from torch import nn


def classifier(model, classes, freeze):
    layers = [*deepcopy(model.encoder), nn.Linear(model.bottleneck, classes)]
    return nn.Sequential(*layers).requires_grad_(not freeze)
