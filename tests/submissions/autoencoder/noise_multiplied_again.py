"""
expect: recognised as noise_multiplied
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    factor = torch.add(eps * sigma, 1)
    return torch.clip(factor * images, 0, 1)
