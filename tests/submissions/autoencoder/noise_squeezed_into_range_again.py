"""
expect: recognised as noise_squeezed_into_range
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    noisy = images + sigma * eps
    low, high = torch.aminmax(noisy)
    return (noisy - low) / (high - low)
