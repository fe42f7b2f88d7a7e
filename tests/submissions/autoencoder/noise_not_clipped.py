"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noise not clipped
hint: Your noisy pixels leave the range from 0 to 1. Clip the sum: a noisy image is an image, too.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return images + sigma * noise
