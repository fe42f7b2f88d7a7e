"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: freeze the wrong way round
hint: Your encoder is frozen where `freeze` is False, and trained where it is True.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    encoder.requires_grad_(freeze)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
