"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: new encoder for the trained one
hint: Your classifier has a new encoder with random weights. What the autoencoder has learned is lost. Copy its
  encoder.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    for layer in encoder:
        if isinstance(layer, nn.Linear):
            layer.reset_parameters()
    encoder.requires_grad_(not freeze)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
