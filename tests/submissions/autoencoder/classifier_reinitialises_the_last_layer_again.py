"""
expect: recognised as classifier_reinitialises_the_last_layer
"""

import copy

from torch import nn


class Classifier(nn.Module):
    def __init__(self, autoencoder, classes):
        super().__init__()
        *first, last = copy.deepcopy(autoencoder.encoder)
        self.first, self.last = nn.ModuleList(first), last
        for name, weight in self.last.named_parameters():
            if name == "weight":
                nn.init.xavier_uniform_(weight)
        self.layer = nn.Linear(autoencoder.bottleneck, classes)

    def forward(self, images):
        for part in self.first:
            images = part(images)
        return self.layer(self.last(images))


def classifier(model, classes, freeze):
    whole = Classifier(model, classes)
    if freeze:
        for weight in [*whole.first.parameters(), *whole.last.parameters()]:
            weight.requires_grad = False
    return whole
