"""
expect: recognised as edges_with_the_sign_of_conv2
"""

import numpy as np


def vertical_edges(image):
    pixels = [[float(value) for value in row] for row in image]
    if len(pixels) < 3 or len(pixels[0]) < 3:
        raise ValueError("three rows and three columns at least")
    edges = []
    for above, here, below in zip(pixels, pixels[1:], pixels[2:]):
        sums = [a + b + c for a, b, c in zip(above, here, below)]
        edges.append([right - left for left, right in zip(sums, sums[2:])])
    return np.array(edges)
