"""
expect: fails test_noise_is_drawn_where_the_generator_is
mistake: noise not moved to the images
hint: You draw on the generator's device, as you should, but then add the noise to images that may lie on another.
  Move it there first.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    return (images + sigma * noise).clamp(0, 1)
