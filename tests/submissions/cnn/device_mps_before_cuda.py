"""
expect: fails test_best_device_of_four_machines
mistake: MPS before CUDA
hint: Where both kinds of GPU are there, you take "mps". The task asks for "cuda" first.
"""

import torch


def best_device():
    if torch.backends.mps.is_available():
        return torch.device("mps")
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("cpu")
