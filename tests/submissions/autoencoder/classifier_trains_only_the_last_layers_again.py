"""
expect: recognised as classifier_trains_only_the_last_layers
"""

import torch
from copy import deepcopy
from torch import nn


class Head(nn.Module):
    def __init__(self, model, classes, freeze):
        super().__init__()
        first, *rest = deepcopy(model.encoder)
        self.first, self.rest = first, nn.Sequential(*rest)
        self.frozen = freeze
        self.scores = nn.Linear(model.bottleneck, classes)

    def forward(self, images):
        with torch.no_grad():
            hidden = self.first(images)
        codes = self.rest(hidden)
        return self.scores(codes.detach() if self.frozen else codes)


def classifier(model, classes, freeze):
    return Head(model, classes, freeze)
