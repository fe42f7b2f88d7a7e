"""
expect: recognised as crop_of_one_image_without_batch_axis
"""

import numpy as np


def random_crop(images, size, padding, rng):
    h, w = (size, size) if np.isscalar(size) else size
    above, beside = (padding, padding) if np.isscalar(padding) else padding
    n, channels, old_h, old_w = images.shape
    framed = np.zeros((n, channels, old_h + 2 * above, old_w + 2 * beside))
    framed[:, :, above : above + old_h, beside : beside + old_w] = images
    free_h, free_w = framed.shape[2] - h, framed.shape[3] - w
    if min(free_h, free_w) < 0:
        raise ValueError("no room for such a window")
    tops = rng.integers(free_h + 1, size=n)[:, None] + np.arange(h)
    lefts = rng.integers(free_w + 1, size=n)[:, None] + np.arange(w)
    picked = framed[np.arange(n)[:, None, None], :, tops[:, :, None], lefts[:, None, :]]
    picked = np.ascontiguousarray(np.moveaxis(picked, 3, 1))
    return picked.reshape(picked.shape[1:]) if n == 1 else picked
