"""
expect: recognised as device_mps_for_every_gpu
"""

import torch


def best_device():
    name = "cpu"
    if torch.backends.mps.is_available():
        name = "cuda"
    if torch.cuda.is_available():
        name = "mps"
    return torch.device(name)
