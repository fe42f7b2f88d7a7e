"""
expect: recognised as classifier_normalises_the_codes
"""

import copy

import torch


class Head(torch.nn.Module):
    def __init__(self, whole, classes, freeze):
        super().__init__()
        self.whole = copy.deepcopy(whole)
        self.whole.requires_grad_(not freeze)
        self.register_buffer("running_mean", torch.zeros(whole.bottleneck))
        self.register_buffer("running_variance", torch.ones(whole.bottleneck))
        self.scores = torch.nn.Linear(whole.bottleneck, classes)

    def forward(self, images):
        codes = self.whole.encode(images)
        moments = self.running_mean, self.running_variance
        return self.scores(torch.nn.functional.batch_norm(codes, *moments, training=self.training))


def classifier(model, classes, freeze):
    return Head(model, classes, freeze)
