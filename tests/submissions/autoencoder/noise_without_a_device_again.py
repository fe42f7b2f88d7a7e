"""
expect: recognised as noise_without_a_device
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.randn(*images.size(), generator=generator).to(images.device)
    noisy = images + eps * sigma
    return torch.clip(noisy, 0, 1)
