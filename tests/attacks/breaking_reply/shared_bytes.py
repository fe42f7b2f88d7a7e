"""
tries: A thousand arrays that all claim the same bytes, to grow where they are unpacked.
demand: crashed
"""

import sys

wire = sys.modules["autograder.sandbox.wire"]
send = wire.Channel.send
array = wire.Array("array", "float64", [1 << 20], 0)


def forged(self, message, chunks, *args):
    body = wire.Returned(wire.List([array] * 10_000), [], [])
    send(self, wire.Answer(message.id, body), [bytes(8 << 20)], *args)


def identity(z):
    wire.Channel.send = forged


relu = sigmoid = tanh = identity
