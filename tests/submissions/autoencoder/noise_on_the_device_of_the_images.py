"""
expect: fails test_noise_is_drawn_where_the_generator_is
mistake: noise drawn on the device of the images
hint: You draw on the device of the images. A generator draws only on its own. Draw there, then move the noise to
  the images.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=images.device)
    return (images + sigma * noise).clamp(0, 1)
