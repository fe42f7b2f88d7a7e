"""
expect: recognised as clip_each_array
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError(maximum)
    return {key: g / max(1.0, np.linalg.norm(g.ravel()) / maximum) for key, g in gradients.items()}
