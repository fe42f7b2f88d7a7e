"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: all pixels of an image have the same noise
hint: You draw one number for each image, which makes it brighter or darker. Each pixel needs its own.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(len(images), 1, generator=generator, device=generator.device)
    return (images + sigma * noise.to(images.device)).clamp(0, 1)
