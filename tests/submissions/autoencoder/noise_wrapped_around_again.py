"""
expect: recognised as noise_wrapped_around
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    noisy = images + sigma * eps
    return noisy - torch.floor(noisy)
