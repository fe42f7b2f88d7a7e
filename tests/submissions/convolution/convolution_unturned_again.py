"""
expect: recognised as convolution_unturned
"""

import numpy as np


def convolve2d(image, kernel):
    pixels, weights = image.tolist(), kernel.tolist()
    height, width = len(pixels) + len(weights) - 1, len(pixels[0]) + len(weights[0]) - 1
    full = [[0.0] * width for _ in range(height)]
    for y, row in enumerate(pixels):
        for x, value in enumerate(row):
            for i, line in enumerate(reversed(weights)):
                for j, weight in enumerate(reversed(line)):
                    full[y + i][x + j] += value * weight
    return np.array(full)
