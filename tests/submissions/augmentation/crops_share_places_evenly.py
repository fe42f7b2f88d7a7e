"""
expect: fails test_crop_chances
mistake: crops share places evenly
hint: You share the places out so that each comes up equally often. Each image draws for itself:
  some places then come up more often than others, by chance.
"""

import numpy as np


def random_crop(images, size, padding, rng):
    (h, w), (ph, pw) = np.broadcast_to(size, 2), np.broadcast_to(padding, 2)
    padded = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    rows, columns = padded.shape[2] - h + 1, padded.shape[3] - w + 1
    if rows < 1 or columns < 1:
        raise ValueError("the window does not fit")
    places = rng.permutation(np.resize(np.arange(rows * columns), len(padded)))
    tops, lefts = places // columns, places % columns
    return np.stack([x[:, top : top + h, left : left + w] for x, top, left in zip(padded, tops, lefts)])
