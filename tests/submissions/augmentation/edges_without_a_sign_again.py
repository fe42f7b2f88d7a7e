"""
expect: recognised as edges_without_a_sign
"""

import numpy as np


def between(value):
    return min(1.0, max(0.0, value))


def edge_enhance(images, amount=1.0):
    def sharpened(plane):
        rows = []
        for above, here, below in zip(plane[:1] + plane[:-1], plane, plane[1:] + plane[-1:]):
            lefts, rights = here[:1] + here[:-1], here[1:] + here[-1:]
            fives = zip(here, above, below, lefts, rights)
            rows.append([between(v + amount * abs(4 * v - a - b - l - r)) for v, a, b, l, r in fives])
        return rows

    return np.array([[sharpened(plane) for plane in image] for image in images.tolist()])
