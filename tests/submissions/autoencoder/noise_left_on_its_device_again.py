"""
expect: recognised as noise_left_on_its_device
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps = sigma * eps.normal_(generator=generator)
    noisy = torch.add(images, eps)
    return torch.clip(noisy, 0, 1)
