"""
expect: recognised as noise_not_clipped
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    noisy = torch.mul(eps, sigma)
    return torch.add(noisy, images)
