"""
tries: Arrays whose shape, type or place does not fit their bytes: negative, overlapping, past the end.
demand: crashed
"""

import sys

wire = sys.modules["autograder.sandbox.wire"]
send = wire.Channel.send
arrays = [
    ("array", "float64", [-1], 0),
    ("array", "float64", [1 << 62], 0),
    ("array", "float64", [3], -8),
    ("array", "float64", [3], 1 << 62),
    ("array", "object", [3], 0),
    ("array", "V8", [3], 0),
    ("tensor", "bfloat16", [1 << 31, 1 << 31], 0),
    ("array", "bool", [0, 1 << 62, 1 << 62], 0),
    ("scalar", "float64", [1] * 40, 0),
    ("nothing", "int8", [1 << 40, 0], 0),
]


def forged(self, message, chunks, *args):
    array = wire.Array(*arrays[message.id % len(arrays)])
    send(self, wire.Answer(message.id, wire.Returned(array, [], [])), [b"\x02" * 16], *args)


def whatever(*args, **kwargs):
    wire.Channel.send = forged


identity = sigmoid = tanh = relu = activation_gradient = neuron = whatever
predict = train_perceptron = two_layers = xor_weights = whatever
