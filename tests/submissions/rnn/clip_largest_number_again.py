"""
expect: recognised as clip_largest_number
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError(maximum)
    norm = np.linalg.norm(np.concatenate([np.ravel(g) for g in gradients.values()]), ord=np.inf)
    scale = min(1.0, maximum / norm) if norm else 1.0
    return {key: scale * g for key, g in gradients.items()}
