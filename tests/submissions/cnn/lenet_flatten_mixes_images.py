"""
expect: fails test_lenet_by_hand, test_lenet_on_any_weights, test_lenet_can_learn
mistake: images mixed while flattening
hint: You reshape the codes to (120, n) and transpose them. Reshaping does not move axes: numbers of
  different images end up in one row. Keep the batch axis in front.
"""

import torch
from torch import nn


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, kernel_size=5)
        self.conv2 = nn.Conv2d(6, 16, kernel_size=5)
        self.conv3 = nn.Conv2d(16, 120, kernel_size=5)
        self.dense1 = nn.Linear(120, 84)
        self.dense2 = nn.Linear(84, classes)
        self.pool = nn.AvgPool2d(2)

    def forward(self, images):
        x = self.pool(torch.tanh(self.conv1(images)))
        x = self.pool(torch.tanh(self.conv2(x)))
        x = torch.tanh(self.conv3(x))
        x = x.reshape(120, -1).T
        x = torch.tanh(self.dense1(x))
        return self.dense2(x)
