"""
expect: recognised as clip_in_place
"""

import numpy as np


def clip_gradients(gradients, maximum):
    if not maximum > 0:
        raise ValueError(maximum)
    norm = np.linalg.norm(np.concatenate([np.ravel(g) for g in gradients.values()]))
    scale = min(1.0, maximum / norm) if norm else 1.0
    gradients.update({key: scale * g for key, g in gradients.items()})
    return dict(gradients)
