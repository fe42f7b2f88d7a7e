"""
expect: recognised as noise_copies_the_generator
"""

import torch


def add_noise(images, sigma, generator):
    before = generator.get_state()
    drawn = torch.randn(images.shape, generator=generator, device=generator.device)
    generator.set_state(before)
    noisy = images + drawn.to(images.device, images.dtype) * sigma
    return torch.clip(noisy, 0.0, 1.0)
