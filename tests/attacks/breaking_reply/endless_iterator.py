"""
tries: Iterators that never end, and one that yields itself.
demand: gains nothing
"""

import itertools


def identity(z):
    return itertools.count()


def relu(z):
    def forever():
        while True:
            yield forever()

    return forever()


def train_perceptron(x, y, epochs, learning_rate=1.0):
    return itertools.repeat(0.0), itertools.cycle([1]), itertools.count()
