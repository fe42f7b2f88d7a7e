"""
expect: fails test_lenet_on_any_weights
mistake: softmax in evaluation mode
hint: In evaluation mode your network returns probabilities. The loss that `evaluate` computes from them has the softmax
  built in, and applies it a second time: return the logits in both modes.
"""

import torch
import torch.nn.functional as F
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
        x = torch.tanh(self.conv3(x)).flatten(1)
        x = torch.tanh(self.dense1(x))
        scores = self.dense2(x)
        return scores if self.training else F.softmax(scores, dim=1)
