"""
expect: recognised as clip_thrown_away
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError(maximum)
    norm = np.linalg.norm(np.concatenate([np.ravel(g) for g in gradients.values()]))
    scale = float(norm <= maximum)
    return {key: scale * g for key, g in gradients.items()}
