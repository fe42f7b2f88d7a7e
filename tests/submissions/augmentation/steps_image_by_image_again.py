"""
expect: recognised as steps_image_by_image
"""

import numpy as np


def augment(images, steps, rng):
    def all_steps(image):
        batch = np.array([image], dtype=float)
        for step in steps:
            batch = step(batch, rng)
        return batch[0]

    return np.stack([all_steps(image) for image in images])
