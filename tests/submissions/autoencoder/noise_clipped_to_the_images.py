"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: clipped to the range of the images
hint: You clip to the smallest and the largest pixel of the images that you are given. A pixel may be anything from
  0 to 1: clip there.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device).to(images)
    return (images + sigma * noise).clamp(images.min(), images.max())
