"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noise cut off at two sigmas
hint: You cut the noise itself off at two sigmas. It is Gaussian: large noise is rare, but there. Clip only the
  noisy image.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device).to(images)
    return (images + sigma * noise.clamp(-2, 2)).clamp(0, 1)
