"""
expect: fails test_noise_on_grey_and_black
mistake: result always float32
hint: You turn the images into float32. The result should have the dtype of the images.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    return (images.float() + sigma * noise).clamp(0, 1)
