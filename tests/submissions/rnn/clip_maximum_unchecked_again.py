"""
expect: recognised as clip_maximum_unchecked
"""

import numpy as np


def clip_gradients(gradients, maximum):
    norm = np.linalg.norm(np.concatenate([np.ravel(g) for g in gradients.values()]))
    scale = min(1.0, maximum / norm) if norm else 1.0
    return {key: scale * g for key, g in gradients.items()}
