"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: sigma taken as a variance
hint: You multiply the noise by the square root of sigma. Sigma is the standard deviation already.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return (images + sigma**0.5 * noise).clamp(0, 1)
