"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noise never negative
hint: Your noise is never negative, so pixels only become brighter. Gaussian noise has the mean 0.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return (images + sigma * noise.abs()).clamp(0, 1)
