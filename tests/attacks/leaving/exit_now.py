"""
tries: os._exit in each function.
demand: crashed
"""

import os


def gone(*args, **kwargs):
    os._exit(0)


identity = sigmoid = tanh = relu = activation_gradient = neuron = gone
predict = train_perceptron = two_layers = xor_weights = gone
