"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: biases not frozen
hint: You freeze the weights of the encoder, but its biases still learn. Frozen means all parameters.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    for name, parameter in encoder.named_parameters():
        if "weight" in name:
            parameter.requires_grad = not freeze
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
