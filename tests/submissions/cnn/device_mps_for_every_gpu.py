"""
expect: fails test_best_device_of_four_machines
mistake: MPS where CUDA is
hint: Your two names have changed places: where `torch.cuda` is available, the device is called
  "cuda".
"""

import torch


def best_device():
    if torch.cuda.is_available():
        return torch.device("mps")
    elif torch.backends.mps.is_available():
        return torch.device("cuda")
    return torch.device("cpu")
