"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noisy images rescaled for clipped
hint: You rescale the noisy images so that they fit between 0 and 1. That changes every pixel. Clipping changes only
  those outside.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    noisy = images + sigma * noise
    return (noisy - noisy.min()) / (noisy.max() - noisy.min())
