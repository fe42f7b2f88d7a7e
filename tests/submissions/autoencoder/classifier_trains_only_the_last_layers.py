"""
expect: fails test_classifier_trains_what_it_should
mistake: only the encoder's last layer trained on
hint: Without `freeze` the whole encoder learns, all its layers. Yours trains only the last one, and the first
  stays frozen.
"""

import copy

from torch import nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    encoder.requires_grad_(False)
    if not freeze:
        encoder[-1].requires_grad_(True)
    return nn.Sequential(encoder, nn.Linear(model.bottleneck, classes))
