"""
expect: recognised as noise_only_clipped_below
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    noisy = images + sigma * eps
    return torch.where(noisy < 0, torch.zeros_like(noisy), noisy)
