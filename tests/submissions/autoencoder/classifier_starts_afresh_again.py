"""
expect: recognised as classifier_starts_afresh
"""

import torch
from torch import nn


class Transfer(nn.Module):
    def __init__(self, inputs, bottleneck, classes, trainable):
        super().__init__()
        first, second = nn.Linear(inputs, 128), nn.Linear(128, bottleneck)
        self.trunk = nn.ModuleList([first, second])
        self.top = nn.Linear(bottleneck, classes)
        for parameter in self.trunk.parameters():
            parameter.requires_grad = trainable

    def forward(self, images):
        return self.top(self.trunk[1](torch.relu(self.trunk[0](images))))


def classifier(model, classes, freeze):
    inputs = next(model.parameters()).shape[1]
    return Transfer(inputs, model.bottleneck, classes, not freeze)
