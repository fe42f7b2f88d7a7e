"""
expect: fails test_best_device_of_four_machines
mistake: device always CUDA
hint: You return "cuda" on every machine. Where there is none, the first tensor that goes there
  stops the program. Ask what is available, each time.
"""

import torch


def best_device():
    return torch.device("cuda")
