"""
expect: recognised as convolution_same_size
"""

import numpy as np


def convolve2d(image, kernel):
    shape = [n + k - 1 for n, k in zip(image.shape, kernel.shape)]
    spectrum = np.fft.rfft2(image, shape) * np.fft.rfft2(kernel, shape)
    full = np.fft.irfft2(spectrum, shape)
    for axis, (n, k) in enumerate(zip(image.shape, kernel.shape)):
        full = np.take(full, np.arange(n) + (k - 1) // 2, axis=axis)
    return full
