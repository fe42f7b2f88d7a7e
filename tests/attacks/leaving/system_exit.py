"""
tries: sys.exit, KeyboardInterrupt and GeneratorExit inside functions.
demand: gains nothing
peers: yes
"""

import sys


def identity(z):
    sys.exit(0)


def relu(z):
    raise KeyboardInterrupt


def predict(x, w, b):
    raise GeneratorExit


def neuron(x, w, b, activation):
    raise BaseExceptionGroup("several", [SystemExit(0), KeyboardInterrupt()])


sigmoid = tanh = identity
