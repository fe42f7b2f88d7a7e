"""
expect: recognised as sigma_ignored
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    return torch.clip(eps + images, 0, 1)
