"""
tries: Kinds of answer that no call has: ready, ran, questions, handles that were never given.
demand: crashed
"""

import sys

wire = sys.modules["autograder.sandbox.wire"]
send = wire.Channel.send
bodies = [
    wire.Ready(),
    wire.Ran(None, []),
    wire.Returned(wire.StudentFunction("identity"), [], []),
    wire.Returned(wire.Source("f", "def f(): pass"), [], []),
    wire.Returned(wire.Object(10**9, "Handle"), [], []),
    wire.Threw([], "", []),
    wire.Undefined("nothing of the kind"),
    wire.Unsendable("x" * 10_000),
    wire.Returned(0.0, ["argument 1"] * 1000, [wire.NumpyGenerator("0x1", "0x1", 0, 0)]),
]


def forged(self, message, chunks, *args):
    send(self, wire.Answer(message.id, bodies.pop(0) if bodies else message.body), chunks, *args)


def whatever(*args, **kwargs):
    wire.Channel.send = forged
    return 0.0


identity = sigmoid = tanh = relu = activation_gradient = neuron = whatever
predict = train_perceptron = two_layers = xor_weights = whatever
