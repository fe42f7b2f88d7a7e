"""
expect: recognised as noise_centred
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.normal(0.0, 1.0, images.shape, generator=generator, device=generator.device)
    eps = eps.to(images.device, images.dtype)
    eps -= torch.mean(eps)
    noisy = images + eps * sigma
    return torch.clip(noisy, min=0, max=1)
