"""
expect: recognised as clip_each_number
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError(maximum)
    return {key: np.sign(g) * np.minimum(abs(g), 1.0 * maximum) for key, g in gradients.items()}
