"""
expect: recognised as noise_generator_reset
"""

import torch


def add_noise(images, sigma, generator):
    generator = generator.manual_seed(42)
    eps = torch.empty(tuple(images.shape), device=generator.device).normal_(generator=generator)
    return torch.clip(images + eps.to(images.device) * sigma, 0, 1)
