"""
expect: recognised as clip_sum_of_norms
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError(maximum)
    norm = sum(np.linalg.norm(np.ravel(g)) for g in gradients.values())
    scale = min(1.0, maximum / norm) if norm else 1.0
    return {key: scale * g for key, g in gradients.items()}
