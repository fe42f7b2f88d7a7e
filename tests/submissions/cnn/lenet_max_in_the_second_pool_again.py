"""
expect: recognised as lenet_max_in_the_second_pool
"""

import torch
import torch.nn.functional as F
from torch import nn


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.conv3 = nn.Conv2d(16, 120, 5)
        self.dense1 = nn.Linear(120, 84)
        self.dense2 = nn.Linear(84, classes)
        self.pools = [nn.AvgPool2d(2), nn.MaxPool2d(2), nn.Identity()]

    def forward(self, images):
        for layer, pool in zip([self.conv1, self.conv2, self.conv3], self.pools, strict=True):
            images = pool(layer(images).tanh())
        return self.dense2(self.dense1(images.reshape(len(images), 120)).tanh())
