"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: layer on the hidden layer, not on the code
hint: You put the new layer on the hidden layer of the encoder. The code is what its last layer makes: (n,
  bottleneck).
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    body = copy.deepcopy(model.encoder[:-1])
    for weight in body.parameters():
        weight.requires_grad = not freeze
    return nn.Sequential(body, nn.Linear(model.encoder[-1].in_features, classes))
