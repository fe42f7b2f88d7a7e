"""
expect: recognised as noise_left_out_where_it_would_be_clipped
"""

import torch


def add_noise(images, sigma, generator):
    drawn = torch.normal(0.0, 1.0, images.shape, generator=generator, device=generator.device)
    noisy = images.add(drawn.to(images.device, images.dtype).mul(sigma))
    fits = (noisy >= 0).logical_and(noisy <= 1)
    result = images.clone()
    result[fits] = noisy[fits]
    return result
