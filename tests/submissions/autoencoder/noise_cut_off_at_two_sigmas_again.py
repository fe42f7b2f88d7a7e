"""
expect: recognised as noise_cut_off_at_two_sigmas
"""

import torch


def add_noise(images, sigma, generator):
    drawn = torch.normal(0.0, 1.0, images.shape, generator=generator, device=generator.device)
    drawn = torch.where(drawn.abs() > 2, 2 * drawn.sign(), drawn).to(images.device, images.dtype)
    return torch.clip(images + drawn * sigma, 0.0, 1.0)
