"""
expect: recognised as device_as_text
"""

import torch


def best_device():
    names = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    return [name for name in names if names[name]][0]
