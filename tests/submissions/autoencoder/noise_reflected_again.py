"""
expect: recognised as noise_reflected
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    noisy = images + sigma * eps
    noisy = torch.where(noisy < 0, -noisy, noisy)
    return torch.where(noisy > 1, 2 - noisy, noisy)
