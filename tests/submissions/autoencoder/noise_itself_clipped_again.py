"""
expect: recognised as noise_itself_clipped
"""

import torch


def add_noise(images, sigma, generator):
    eps = torch.empty(tuple(images.shape), device=generator.device)
    eps.normal_(generator=generator)
    eps = eps.to(images.device)
    return images + torch.clip(eps * sigma, min=0.0, max=1.0)
