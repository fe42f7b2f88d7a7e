"""
expect: recognised as lenet_scaled_tanh
"""

import torch
import torch.nn.functional as F
from torch import nn


class Stretched(nn.Module):
    def forward(self, x):
        return x.mul(2 / 3).tanh().mul(1.7159)


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.conv3 = nn.Conv2d(16, 120, 5)
        self.dense1 = nn.Linear(120, 84)
        self.dense2 = nn.Linear(84, classes)
        pool, bend = nn.AvgPool2d(2, 2), Stretched()
        self.whole = nn.Sequential(
            self.conv1,
            bend,
            pool,
            self.conv2,
            bend,
            pool,
            self.conv3,
            bend,
            nn.Flatten(),
            self.dense1,
            bend,
            self.dense2,
        )

    def forward(self, images):
        return self.whole(images)
