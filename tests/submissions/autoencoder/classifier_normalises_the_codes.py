"""
expect: fails test_classifier_trains_what_it_should
mistake: batch normalisation between code and layer
hint: A batch normalisation stands between the code and your new layer. One linear layer on the code is asked for, and
  nothing else: what it makes of an image must not depend on others that it was trained with.
"""

import copy

import torch.nn as nn


def classifier(model, classes, freeze):
    encoder = copy.deepcopy(model.encoder)
    for parameter in encoder.parameters():
        parameter.requires_grad = not freeze
    normalised = nn.BatchNorm1d(model.bottleneck, affine=False)
    return nn.Sequential(encoder, normalised, nn.Linear(model.bottleneck, classes))
