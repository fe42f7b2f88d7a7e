"""
expect: fails test_classifier_trains_what_it_should
mistake: bias of the new layer frozen
hint: With `freeze` you also freeze the bias of the new layer. All of that layer is new and has to learn.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder).requires_grad_(not freeze)
    layer = nn.Linear(model.bottleneck, classes)
    if freeze:
        layer.bias.requires_grad_(False)
    return nn.Sequential(encoder, layer)
