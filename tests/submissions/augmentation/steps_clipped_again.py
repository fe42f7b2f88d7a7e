"""
expect: recognised as steps_clipped
"""

import numpy as np


def augment(images, steps, rng):
    def after(count):
        if count == 0:
            return 1.0 * images
        return np.minimum(np.maximum(steps[count - 1](after(count - 1), rng), 0.0), 1.0)

    return after(len(steps))
