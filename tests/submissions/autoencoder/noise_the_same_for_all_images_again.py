"""
expect: recognised as noise_the_same_for_all_images
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(images.shape[1], device=generator.device).normal_(generator=generator)
    noisy = [torch.clip(image + sigma * eps.to(images.device), 0, 1) for image in images]
    return torch.stack(noisy)
