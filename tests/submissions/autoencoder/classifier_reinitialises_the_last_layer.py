"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: encoder's last layer started afresh
hint: You start the last layer of the encoder afresh: the classifier then no longer stands on the codes that were
  learned. Copy the encoder as it is.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    nn.init.xavier_uniform_(encoder[-1].weight)
    encoder.requires_grad_(not freeze)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
