"""
tries: Integers of thousands of digits, which no float can hold.
demand: gains nothing
"""


def identity(z):
    return 10**400


def relu(z):
    return -(10**15_000)


def sigmoid(z):
    return 1 << 100_000


def train_perceptron(*args, **kwargs):
    return [10**400], {"b": 10**400}, [10**400] * 3


predict = neuron = two_layers = tanh = identity


def xor_weights():
    return 10**400, [10**400], 10**400, 10**400
