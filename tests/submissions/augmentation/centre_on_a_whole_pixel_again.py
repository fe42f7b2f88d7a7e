"""
expect: recognised as centre_on_a_whole_pixel
"""

import numpy as np


def rotate(images, degrees):
    framed = np.pad(images.astype(float), ((0, 0), (0, 0), (1, 1), (1, 1)))
    sides = np.array(images.shape[2:])
    center = (sides[:, None] - 1) // 2
    t = degrees / 180 * np.pi
    back = np.array([[np.cos(t), np.sin(t)], [-np.sin(t), np.cos(t)]])
    targets = np.mgrid[: sides[0], : sides[1]].reshape(2, -1)
    sources = np.round(back @ (targets - center) + center).astype(int)
    sources = np.clip(sources, -1, sides[:, None]) + 1
    return framed[:, :, sources[0], sources[1]].reshape(images.shape)
