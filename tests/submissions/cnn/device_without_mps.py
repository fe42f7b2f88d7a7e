"""
expect: fails test_best_device_of_four_machines
mistake: MPS forgotten
hint: You ask for CUDA only. A Mac has a GPU too: PyTorch calls it "mps".
"""

import torch


def best_device():
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")
