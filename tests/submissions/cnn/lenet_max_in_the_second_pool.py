"""
expect: fails test_lenet_on_any_weights, test_lenet_can_learn
mistake: second pool takes the maximum
hint: Your first pool takes the mean, your second one the maximum. Both are average pools.
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

    def forward(self, images):
        x = F.avg_pool2d(torch.tanh(self.conv1(images)), 2)
        x = F.max_pool2d(torch.tanh(self.conv2(x)), 2)
        x = torch.tanh(self.conv3(x)).flatten(1)
        return self.dense2(torch.tanh(self.dense1(x)))
