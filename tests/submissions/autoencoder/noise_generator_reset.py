"""
expect: fails test_noise_on_grey_and_black, test_noise_is_drawn_where_the_generator_is
mistake: generator reset before each draw
hint: You seed the generator inside the function, so every call draws the same noise. Whoever calls has seeded it.
"""

import torch


def add_noise(images, sigma, generator):
    generator.manual_seed(42)
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    return (images + sigma * noise.to(images.device)).clamp(0, 1)
