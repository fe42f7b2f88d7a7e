"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: encoder always frozen
hint: Your encoder is frozen although `freeze` is False. Pretraining trains the encoder as well.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    encoder.requires_grad_(False)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
