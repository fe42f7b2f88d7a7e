"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noise multiplied to the pixels
hint: You multiply each pixel by noise around 1. Black pixels stay black that way. The noise is added.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return (images * (1 + sigma * noise)).clamp(0, 1)
