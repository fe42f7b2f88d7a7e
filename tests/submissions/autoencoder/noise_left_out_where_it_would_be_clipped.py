"""
expect: fails test_noise_on_grey_and_black, test_noise_is_gaussian_and_independent
mistake: pixels kept where noise leaves the range
hint: Where the noise leaves the range from 0 to 1, you keep the pixel as it was. Clip it: what is below 0
  becomes 0, what is above 1 becomes 1.
"""

import torch


def add_noise(images, sigma, generator):
    noise = torch.randn(images.shape, generator=generator, device=generator.device).to(images)
    noisy = images + sigma * noise
    return torch.where((noisy < 0) | (noisy > 1), images, noisy)
