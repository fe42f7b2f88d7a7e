"""
expect: fails test_best_device_of_four_machines
mistake: device always the CPU
hint: You return the CPU on every machine. Ask PyTorch first whether there is a GPU, each time.
"""

import torch


def best_device():
    return torch.device("cpu")
