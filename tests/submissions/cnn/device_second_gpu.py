"""
expect: fails test_best_device_of_four_machines
mistake: the second GPU
hint: You name "cuda:1". PyTorch counts from 0: that is the second graphics card, which most machines do not have.
"""

import torch


def best_device():
    if torch.cuda.is_available():
        return torch.device("cuda:1")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
