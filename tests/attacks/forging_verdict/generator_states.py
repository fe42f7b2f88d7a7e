"""
tries: States of random generators that are none, or another's, sent back with the answer.
demand: gains nothing
"""

import sys

wire = sys.modules["autograder.sandbox.wire"]
send = wire.Channel.send
states = [
    wire.NumpyGenerator("0x" + "f" * 100_000, "-0x1", -1, 2**62),
    wire.NumpyGenerator("not a number", "", 0, 0),
    wire.TorchGenerator(b"short"),
]


def forged(self, message, chunks, *args):
    body = wire.Returned(0.0, [], [states[message.id % 3]])
    send(self, wire.Answer(message.id, body), [], *args)


def identity(z):
    wire.Channel.send = forged
    return 0.0


relu = sigmoid = tanh = identity
