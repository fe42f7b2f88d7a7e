"""
expect: recognised as clip_mean_of_squares
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError(maximum)
    norm = np.concatenate([np.ravel(g) / 1.0 for g in gradients.values()])
    norm = np.sqrt(np.mean(norm**2))
    scale = min(1.0, maximum / norm) if norm else 1.0
    return {key: scale * g for key, g in gradients.items()}
