"""
expect: recognised as device_built_is_not_available
"""

import torch


def best_device():
    for backend, name in ((torch.backends.cuda, "cuda"), (torch.backends.mps, "mps")):
        if backend.is_built():
            return torch.device(name)
    return torch.device("cpu")
