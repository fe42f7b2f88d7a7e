"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noise clipped only at 0
hint: You clip what falls below 0, but not what rises above 1.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return torch.clamp(images + sigma * noise, min=0)
