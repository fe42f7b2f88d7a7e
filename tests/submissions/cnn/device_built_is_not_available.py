"""
expect: fails test_best_device_of_four_machines
mistake: built taken for available
hint: `is_built` says what your PyTorch was made for, not what this machine has. Ask `is_available`.
"""

import torch


def best_device():
    if torch.backends.cuda.is_built():
        return torch.device("cuda")
    if torch.backends.mps.is_built():
        return torch.device("mps")
    return torch.device("cpu")
