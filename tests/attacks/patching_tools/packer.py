"""
tries: The sandbox's own Packer, which then packs the argument for the answer.
demand: gains nothing
"""

import sys

values = sys.modules["autograder.sandbox.values"]
wire = sys.modules["autograder.sandbox.wire"]
values.Packer.pack = lambda self, value, depth=0: wire.Array("array", "float64", [3], 0)
values.MAXIMUM_DEPTH = values.MAXIMUM_ITEMS = wire.MAXIMUM_BODY = wire.MAXIMUM_HEADER = 1 << 40


def identity(z):
    return z


relu = sigmoid = tanh = identity
