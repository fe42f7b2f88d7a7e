"""
expect: recognised as lenet_classes_ignored
"""

import torch.nn.functional as F
from torch import nn


class LeNet(nn.Module):
    def __init__(self, classes=10):
        nn.Module.__init__(self)
        depths = (1, 6, 16, 120)
        for number in (1, 2, 3):
            setattr(self, f"conv{number}", nn.Conv2d(depths[number - 1], depths[number], (5, 5)))
        self.dense1, self.dense2 = nn.Linear(120, 84), nn.Linear(out_features=10, in_features=84)

    def forward(self, images):
        for convolution in (self.conv1, self.conv2):
            images = convolution(images).tanh()
            images = F.avg_pool2d(images, kernel_size=2, stride=2)
        code = self.conv3(images).tanh().reshape(len(images), 120)
        return self.dense2(self.dense1(code).tanh())
