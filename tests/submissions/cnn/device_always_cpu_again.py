"""
expect: recognised as device_always_cpu
"""

import torch


def best_device():
    device = torch.zeros(1).device
    return device
