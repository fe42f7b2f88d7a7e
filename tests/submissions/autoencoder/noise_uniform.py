"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: uniform noise
hint: Your noise is uniform between -sigma and sigma. Gaussian noise is asked for: `torch.randn`.
"""

import torch


def add_noise(images, sigma, generator):
    noise = 2 * torch.rand(images.shape, generator=generator, device=generator.device) - 1
    return (images + sigma * noise.to(images.device)).clamp(0, 1)
