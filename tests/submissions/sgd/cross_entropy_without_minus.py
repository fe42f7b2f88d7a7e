"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: minus sign missing
hint: Your loss is negative: it lacks the minus sign, as the slide does. Whoever makes it smaller makes the model
  worse. -ln(p) is 0 for p = 1 and large for a small p.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return log_p[np.arange(n), labels].mean()
