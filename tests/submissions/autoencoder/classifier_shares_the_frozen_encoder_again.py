"""
expect: recognised as classifier_shares_the_frozen_encoder
"""

import copy

import torch
from torch import nn


class Frozen(nn.Module):
    """A module that is used, but not trained."""

    def __init__(self, inner):
        nn.Module.__init__(self)
        self.inner = inner

    @torch.no_grad()
    def forward(self, images):
        return self.inner(images)


def classifier(model, classes, freeze):
    top = nn.Linear(model.bottleneck, classes)
    if freeze:
        return nn.Sequential(Frozen(model.encoder), top)
    return nn.Sequential(copy.deepcopy(model).encoder, top)
