"""
expect: recognised as flip_coins_in_tenths
"""

import numpy as np


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"{p} is no probability")
    batch = []
    for image in images.astype(float):
        side = rng.choice(np.arange(1, 11))  # 1 to 10
        batch.append(np.flip(image, axis=2) if side < 10 * p + 1 else image)
    return np.array(batch)
