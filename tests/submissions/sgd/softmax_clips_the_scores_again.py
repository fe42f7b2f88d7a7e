"""
expect: recognised as softmax_clips_the_scores
"""

import numpy as np


def softmax(scores):
    result = []
    for row in scores:
        safe = [min(max(float(s), -500.0), 500.0) for s in row]
        powers = np.exp(np.array(safe))
        result.append(powers / sum(powers))
    return np.array(result)
