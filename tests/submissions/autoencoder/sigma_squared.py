"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: sigma squared
hint: You multiply the noise by the square of sigma. A standard normal number times sigma has the standard deviation
  sigma.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return (images + sigma**2 * noise).clamp(0, 1)
