"""
expect: recognised as noise_makes_float32
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    images = images.to(torch.float32)
    return torch.clip(images + sigma * eps, 0, 1)
