"""
expect: recognised as noise_changes_the_images
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    images.add_(eps.mul(sigma))
    torch.clamp(images, 0, 1, out=images)
    return images
