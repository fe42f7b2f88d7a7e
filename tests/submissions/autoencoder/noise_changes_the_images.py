"""
expect: fails test_noise_on_grey_and_black
mistake: images changed in place
hint: You add the noise to the given tensor itself, so the clean images are lost. Make a new tensor.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    images += sigma * noise
    return images.clamp_(0, 1)
