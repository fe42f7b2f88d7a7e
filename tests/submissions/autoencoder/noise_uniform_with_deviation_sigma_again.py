"""
expect: recognised as noise_uniform_with_deviation_sigma
"""

import math

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device).uniform_(generator=generator)
    width = sigma * math.sqrt(12)
    return torch.clip(images + (eps - 0.5).to(images.device) * width, 0, 1)
