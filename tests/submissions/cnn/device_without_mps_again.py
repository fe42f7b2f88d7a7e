"""
expect: recognised as device_without_mps
"""

import torch


def best_device():
    if torch.cuda.is_available():
        device = torch.device("cuda:0")
    else:
        device = torch.device("cpu")
    return device
