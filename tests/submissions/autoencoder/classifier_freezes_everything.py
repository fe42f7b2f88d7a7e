"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: new layer frozen as well
hint: You freeze the new layer as well, so nothing can learn. Freeze the encoder alone.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    network = nn.Sequential(copy.deepcopy(model.encoder), nn.Linear(model.bottleneck, classes))
    for parameter in network.parameters():
        parameter.requires_grad = not freeze
    return network
