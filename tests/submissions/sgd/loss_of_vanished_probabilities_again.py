"""
expect: recognised as loss_of_vanished_probabilities
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    answers = np.eye(theta.shape[1])[y]
    chances = np.array([np.exp(row - np.max(row)) / np.sum(np.exp(row - np.max(row))) for row in np.dot(x, theta)])
    right = np.array([chance[label] for chance, label in zip(chances, y)])
    return -float(np.sum(np.log(right))) / len(x), np.dot(np.transpose(x), chances - answers) / len(x)
