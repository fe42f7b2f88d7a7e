"""
tries: Two hundred thousand items in each answer, in lists, dicts and tuples of tuples.
demand: gains nothing
"""


def identity(z):
    return [[0.0] * 300 for _ in range(300)]


def relu(z):
    return {str(number): [number] for number in range(45_000)}


def train_perceptron(*args, **kwargs):
    return [0.0] * 50_000, (), list(range(49_000))


def predict(x, w, b):
    return range(99_000)


sigmoid = tanh = neuron = two_layers = identity
