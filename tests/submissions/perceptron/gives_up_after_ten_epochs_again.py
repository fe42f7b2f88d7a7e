"""
expect: recognised as gives_up_after_ten_epochs
"""

import numpy as np


def one_pass(theta, rows, y, learning_rate):
    wrong = 0
    for row, label in zip(rows, y):
        score = theta @ row
        if score >= 0 and label == -1 or score < 0 and label == 1:
            theta = theta + learning_rate * label * row
            wrong += 1
    return theta, wrong


def train_perceptron(x, y, epochs, learning_rate=1.0):
    if y.shape != (len(x),) or set(y.tolist()) - {-1, 1}:
        raise ValueError("y must hold -1 or +1 for each row of x")
    rows = np.column_stack([x, np.ones(len(x))])
    theta, mistakes = np.zeros(rows.shape[1]), []
    while len(mistakes) < epochs and 0 not in mistakes:
        if len(mistakes) == 11 and min(mistakes) == mistakes[0]:
            break
        theta, wrong = one_pass(theta, rows, y, learning_rate)
        mistakes.append(wrong)
    return theta[:-1], theta[-1], mistakes
