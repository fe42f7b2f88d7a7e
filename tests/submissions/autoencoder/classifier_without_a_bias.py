"""
expect: fails test_classifier_trains_what_it_should
mistake: new layer without a bias
hint: Your new layer has no bias. A linear layer has one.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    encoder.requires_grad_(not freeze)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes, bias=False))
