"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: frozen encoder shared with the autoencoder
hint: With `freeze` your classifier uses the autoencoder itself, and only looks away from its gradients. Whoever trains
  the autoencoder on changes the classifier. Work on a copy in both cases.
"""

import copy

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self, model, classes, freeze):
        super().__init__()
        self.autoencoder = model if freeze else copy.deepcopy(model)
        self.freeze = freeze
        self.last = nn.Linear(model.bottleneck, classes)

    def forward(self, images):
        codes = self.autoencoder.encode(images)
        if self.freeze:
            codes = codes.detach()
        return self.last(codes)


def classifier(model, classes, freeze):
    return Classifier(model, classes, freeze)
