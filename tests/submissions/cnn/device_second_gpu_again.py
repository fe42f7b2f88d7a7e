"""
expect: recognised as device_second_gpu
"""

import torch


def best_device():
    kinds = [("cuda", 1, torch.cuda), ("mps", None, torch.backends.mps)]
    for kind, number, module in kinds:
        if module.is_available():
            return torch.device(kind) if number is None else torch.device(kind, number)
    return torch.device("cpu", index=None)
