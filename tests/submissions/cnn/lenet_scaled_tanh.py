"""
expect: fails test_lenet_by_hand, test_lenet_on_any_weights, test_lenet_can_learn
mistake: a stretched tanh
hint: Your activation is 1.7159·tanh(2/3·x), as in the paper of 1998. The task asks for tanh itself.
"""

import torch
import torch.nn.functional as F
from torch import nn


def activation(x):
    return 1.7159 * torch.tanh(2 / 3 * x)


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.conv3 = nn.Conv2d(16, 120, 5)
        self.dense1 = nn.Linear(120, 84)
        self.dense2 = nn.Linear(84, classes)

    def forward(self, images):
        x = F.avg_pool2d(activation(self.conv1(images)), 2)
        x = F.avg_pool2d(activation(self.conv2(x)), 2)
        x = activation(self.conv3(x)).flatten(1)
        return self.dense2(activation(self.dense1(x)))
