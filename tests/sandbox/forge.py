"""What a cheat's first cell would hold: it finds the wire in the frames below its own function."""

FORGE = '''
import sys

import msgspec
import numpy as np

wire = sys.modules["autograder.sandbox.wire"]


def serving():
    frame = sys._getframe()
    while frame.f_code.co_name != "serve_one":
        frame = frame.f_back
    return frame.f_locals["self"].channel, frame.f_locals["request"].id


def answer(value, offset=0):
    """Answer the open question with this body; `offset` makes it another question's."""
    channel, number = serving()
    channel.send(wire.Answer(number + offset, value), [])


def say(data):
    serving()[0].stream.sendall(data)


def returned(value):
    return wire.Returned(value, [], [])


def honest():
    return 42
'''
