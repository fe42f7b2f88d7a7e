"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: sigma ignored by the noise
hint: Your noise always has the standard deviation 1, whatever sigma is.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return (images + noise).clamp(0, 1)
