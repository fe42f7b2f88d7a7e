"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: encoder not frozen
hint: Your classifier trains the encoder although `freeze` is True. Pure transfer trains only the new layer.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
