"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: softmax at the end of the classifier
hint: Your classifier ends in a softmax. `F.cross_entropy` applies one itself: return the scores.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    encoder.requires_grad_(not freeze)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes), nn.Softmax(dim=1))
