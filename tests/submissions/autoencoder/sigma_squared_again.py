"""
expect: recognised as sigma_squared
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    variance = sigma * sigma
    return torch.clip(images + variance * eps, 0, 1)
