"""
expect: recognised as noise_uniform
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device).uniform_(generator=generator)
    eps = (eps * 2).sub(1).to(images.device)
    return torch.clip(images + eps * sigma, 0, 1)
