"""
expect: fails test_noise_is_gaussian_and_independent
mistake: uniform noise of the right deviation
hint: Mean and deviation of your noise are right, but it is uniform. Gaussian noise has no sharp ends:
  `torch.randn`.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.rand(images.shape, generator=generator, device=generator.device) - 0.5
    return (images + sigma * 12**0.5 * noise.to(images.device)).clamp(0, 1)
