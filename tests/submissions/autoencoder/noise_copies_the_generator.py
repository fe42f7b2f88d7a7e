"""
expect: fails test_noise_on_grey_and_black, test_noise_is_drawn_where_the_generator_is
mistake: noise from a copy of the generator
hint: You draw from a copy of the generator. The one that you were given stays as it was, and the next call draws the same
  noise once more. Draw from `generator` itself.
"""

import torch


def add_noise(images, sigma, generator):
    own = torch.Generator(device=generator.device)
    own.set_state(generator.get_state())
    noise = torch.randn(images.shape, generator=own, device=own.device).to(images)
    return (images + sigma * noise).clamp(0, 1)
