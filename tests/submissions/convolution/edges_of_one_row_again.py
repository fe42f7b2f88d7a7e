"""
expect: recognised as edges_of_one_row
"""

import numpy as np


def vertical_edges(image):
    pixels = [[float(value) for value in row] for row in image]
    if len(pixels) < 3 or len(pixels[0]) < 3:
        raise ValueError("three rows and three columns at least")
    edges = []
    for row in pixels:
        edges.append([row[x] - row[x + 2] for x in range(len(row) - 2)])
    return np.array(edges)
