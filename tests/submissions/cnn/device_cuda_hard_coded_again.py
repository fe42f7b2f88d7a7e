"""
expect: recognised as device_cuda_hard_coded
"""

import torch


def best_device():
    kind = "cuda" if torch.cuda is not None else "cpu"
    return torch.device(kind, 0)
