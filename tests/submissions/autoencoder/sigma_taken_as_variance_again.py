"""
expect: recognised as sigma_taken_as_variance
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    import math
    return torch.clip(images + math.sqrt(sigma) * eps, 0, 1)
