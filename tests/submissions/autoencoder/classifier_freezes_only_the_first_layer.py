"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: only the first layer frozen
hint: You freeze the encoder's first layer only. The others still learn.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    if freeze:
        encoder[0].requires_grad_(False)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
