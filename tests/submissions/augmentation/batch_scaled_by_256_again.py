"""
expect: recognised as batch_scaled_by_256
"""

import numpy as np


def to_batch(photos):
    batch = []
    for photo in photos.tolist():
        planes = zip(*[zip(*row) for row in photo])
        batch.append([[[value / 256 for value in row] for row in plane] for plane in planes])
    return np.array(batch)
