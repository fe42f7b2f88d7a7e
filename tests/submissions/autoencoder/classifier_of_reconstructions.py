"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: classifier on reconstructions
hint: Your new layer sits on the reconstruction, not on the code. So the decoder is part of the classifier, too.
"""

import copy

import torch
from torch import nn


def classifier(model, classes, freeze):
    network = copy.deepcopy(model).requires_grad_(not freeze)
    inputs = network(torch.zeros(1, model.encoder[0].in_features)).shape[1]
    return nn.Sequential(network, nn.Linear(inputs, classes))
