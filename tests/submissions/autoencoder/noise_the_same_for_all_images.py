"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: all images have the same noise
hint: You draw noise for one image and add it to all. Each image needs its own.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape[1], generator=generator, device=generator.device)
    return (images + sigma * noise.to(images.device)).clamp(0, 1)
