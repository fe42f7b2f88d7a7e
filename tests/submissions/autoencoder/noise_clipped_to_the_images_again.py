"""
expect: recognised as noise_clipped_to_the_images
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(images.shape, device=generator.device).normal_(generator=generator)
    noisy = torch.add(images, eps.to(images) * sigma)
    return torch.minimum(torch.maximum(noisy, images.amin()), images.amax())
