"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: autoencoder frozen as well
hint: You freeze the encoder before you copy it, so the autoencoder cannot be trained any more, either. Freeze the
  copy.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    if freeze:
        for parameter in model.parameters():
            parameter.requires_grad = False
    return nn.Sequential(copy.deepcopy(model.encoder), nn.Linear(model.bottleneck, classes))
