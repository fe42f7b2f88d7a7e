"""
expect: fails test_best_device_of_four_machines
mistake: device as text
hint: You return the name of the device, which is text. The task asks for a `torch.device`.
"""

import torch


def best_device():
    if torch.cuda.is_available():
        return "cuda"
    if torch.backends.mps.is_available():
        return "mps"
    return "cpu"
