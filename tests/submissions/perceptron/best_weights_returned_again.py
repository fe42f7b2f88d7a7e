"""
expect: recognised as best_weights_returned
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if y.shape != (len(x),) or (np.abs(y) != 1).any():
        raise ValueError("y must hold -1 or +1 for each row of x")
    rows = np.column_stack([x, np.ones(len(x))])
    theta = np.zeros(rows.shape[1])
    mistakes, kept = [], [theta.copy()]
    while len(mistakes) < epochs:
        wrong = 0
        for row, label in zip(rows, y):
            if (theta @ row >= 0) != (label > 0):
                theta += learning_rate * label * row
                wrong += 1
        mistakes.append(wrong)
        kept.append(theta.copy())
        if not wrong:
            break
    best = kept[1 + int(np.argmin(mistakes))] if mistakes else theta
    return best[:-1], best[-1], mistakes
