"""
expect: recognised as device_mps_before_cuda
"""

import torch


def best_device():
    name = "cuda" if torch.cuda.is_available() else "cpu"
    name = "mps" if torch.backends.mps.is_available() else name
    return torch.device(name)
