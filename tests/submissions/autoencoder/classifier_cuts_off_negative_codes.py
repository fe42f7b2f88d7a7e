"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: ReLU between code and layer
hint: A ReLU stands between the code and your new layer, so the negative half of the code is lost.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    encoder.requires_grad_(not freeze)
    return nn.Sequential(encoder, nn.ReLU(), nn.Linear(model.bottleneck, classes))
