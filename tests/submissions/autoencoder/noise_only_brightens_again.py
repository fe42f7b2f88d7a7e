"""
expect: recognised as noise_only_brightens
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    eps = torch.where(eps < 0, -eps, eps)
    return torch.clip(images + eps * sigma, 0, 1)
