"""
expect: fails test_noise_is_drawn_where_the_generator_is
mistake: noise on the default device
hint: You do not say on which device to draw. That is the default device, and a generator on a GPU refuses to draw
  there. Pass `device=generator.device`.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator)
    return (images + sigma * noise.to(images.device)).clamp(0, 1)
