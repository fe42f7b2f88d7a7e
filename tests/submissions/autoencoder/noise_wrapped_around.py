"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noise wrapped around
hint: What leaves the range at one end comes back at the other: black pixels turn white. Clip it.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return (images + sigma * noise) % 1.0
