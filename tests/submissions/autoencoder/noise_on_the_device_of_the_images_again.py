"""
expect: recognised as noise_on_the_device_of_the_images
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(images.shape, device=images.device)
    eps.normal_(generator=generator)
    return torch.clip(images + eps * sigma, 0, 1)
