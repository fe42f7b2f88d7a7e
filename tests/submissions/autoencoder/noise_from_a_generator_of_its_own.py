"""
expect: fails test_noise_on_grey_and_black, test_noise_is_drawn_where_the_generator_is
mistake: a generator of its own for the noise
hint: You draw from a generator that you make yourself, so the noise is the same in every call, and the given
  generator is never used.
"""

import torch


def add_noise(images, sigma, generator):
    own = torch.Generator(device=generator.device)
    own.manual_seed(0)
    noise = torch.randn(images.shape, generator=own, device=own.device)
    return (images + sigma * noise.to(images.device)).clamp(0, 1)
