"""
expect: fails test_crop_chances
mistake: crops in turn
hint: Only the first place of a batch is drawn; each image gets the place after that of the one
  before. Draw a place for each image.
"""

import numpy as np


def random_crop(images, size, padding, rng):
    (h, w), (ph, pw) = np.broadcast_to(size, 2), np.broadcast_to(padding, 2)
    padded = np.pad(np.asarray(images, dtype=np.float64), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    rows, columns = padded.shape[2] - h + 1, padded.shape[3] - w + 1
    if rows < 1 or columns < 1:
        raise ValueError("the window does not fit")
    places = (rng.integers(rows * columns) + np.arange(len(padded))) % (rows * columns)
    tops, lefts = places // columns, places % columns
    return np.stack([x[:, top : top + h, left : left + w] for x, top, left in zip(padded, tops, lefts)])
