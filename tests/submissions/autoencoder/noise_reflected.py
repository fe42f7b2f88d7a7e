"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: noise reflected at the borders
hint: You mirror what leaves the range from 0 to 1 back into it. Clip it: what is below 0 becomes 0, what is above 1
  becomes 1.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device)
    noise = noise.to(images.device)
    noisy = (images + sigma * noise).abs()
    return torch.where(noisy > 1, 2 - noisy, noisy)
