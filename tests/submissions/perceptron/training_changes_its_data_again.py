"""
expect: recognised as training_changes_its_data
"""

import numpy as np


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if y.shape != (len(x),) or (np.abs(y) != 1).any():
        raise ValueError("y must hold -1 or +1 for each row of x")
    for row, label in zip(x, y):
        row *= label
    rows = np.column_stack([x, y]).astype(float)
    theta = np.zeros(rows.shape[1])
    mistakes = []
    while len(mistakes) < epochs:
        wrong = 0
        for row, label in zip(rows, y):
            if (label * (theta @ row) >= 0) != (label > 0):
                theta += learning_rate * row
                wrong += 1
        mistakes.append(wrong)
        if not wrong:
            break
    return theta[:-1], theta[-1], mistakes
