"""
expect: recognised as lenet_first_layer_frozen
"""

import torch.nn as nn
import torch.nn.functional as F


class LeNet(nn.Module):
    def __init__(self, classes=10):
        super(LeNet, self).__init__()
        self.conv1, self.conv2, self.conv3 = nn.Conv2d(1, 6, 5), nn.Conv2d(6, 16, 5), nn.Conv2d(16, 120, 5)
        self.dense1, self.dense2 = nn.Linear(120, 84), nn.Linear(84, classes)

    def forward(self, x):
        x = F.avg_pool2d(self.conv1(x).tanh().detach(), 2)
        for layer in [self.conv2]:
            x = F.avg_pool2d(layer(x).tanh(), kernel_size=2, stride=2)
        x = self.conv3(x).tanh()[:, :, 0, 0]
        return self.dense2(self.dense1(x).tanh())
