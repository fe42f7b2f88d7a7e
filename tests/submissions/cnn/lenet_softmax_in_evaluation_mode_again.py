"""
expect: recognised as lenet_softmax_in_evaluation_mode
"""

import torch.nn.functional as F
from torch import nn


class Output(nn.Module):
    """Scores to train with, probabilities to use."""

    def forward(self, scores):
        if self.training:
            return scores
        return scores.softmax(-1)


class LeNet(nn.Module):
    def __init__(self, classes=10):
        nn.Module.__init__(self)
        depths = (1, 6, 16, 120)
        for number in (1, 2, 3):
            setattr(self, f"conv{number}", nn.Conv2d(depths[number - 1], depths[number], (5, 5)))
        self.dense1, self.dense2 = nn.Linear(120, 84), nn.Linear(84, classes)
        self.output = Output()

    def forward(self, images):
        for convolution in (self.conv1, self.conv2):
            images = F.avg_pool2d(convolution(images).tanh(), kernel_size=2, stride=2)
        code = self.conv3(images).tanh().reshape(len(images), 120)
        return self.output(self.dense2(self.dense1(code).tanh()))
