"""
expect: recognised as noise_the_same_for_all_pixels
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(images.shape[0], device=generator.device).normal_(generator=generator)
    eps = eps.to(images.device).unsqueeze(1).expand_as(images)
    return torch.clip(images + eps * sigma, 0, 1)
