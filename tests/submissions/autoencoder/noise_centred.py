"""
expect: fails test_noise_is_gaussian_and_independent
mistake: mean of the noise subtracted
hint: You subtract the mean of the noise that was drawn. Then the noise of a pixel depends on that of all others,
  and a single pixel gets none. The mean of a normal distribution is 0 as it is.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device).to(images)
    noise = noise - noise.mean()
    return (images + sigma * noise).clamp(0, 1)
