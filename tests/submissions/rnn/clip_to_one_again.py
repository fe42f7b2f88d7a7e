"""
expect: recognised as clip_to_one
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError(maximum)
    norm = np.linalg.norm(np.concatenate([np.ravel(g) for g in gradients.values()]))
    scale = 1.0 if norm <= maximum else 1 / norm
    return {key: scale * g for key, g in gradients.items()}
