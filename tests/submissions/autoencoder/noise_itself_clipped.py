"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noise clipped before it is added
hint: You clip the noise and then add it. So half of it is gone, and the sum still leaves the range from 0 to 1.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return images + (sigma * noise).clamp(0, 1)
