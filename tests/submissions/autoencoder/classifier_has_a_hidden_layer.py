"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: two new layers for one
hint: You put a hidden layer between the code and the scores. One linear layer is asked for: it shows what the code
  is worth.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    encoder.requires_grad_(not freeze)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, 16), nn.ReLU(), nn.Linear(16, classes))
