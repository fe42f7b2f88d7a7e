"""
expect: recognised as noise_from_a_generator_of_its_own
"""

import torch


def add_noise(images, sigma, generator):
    own = torch.Generator(generator.device).manual_seed(0)
    eps = torch.empty(tuple(images.shape), device=generator.device).normal_(generator=own)
    return torch.clip(images + eps.to(images.device) * sigma, 0, 1)
