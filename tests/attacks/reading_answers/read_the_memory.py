"""
tries: The answers in memory that the fork server left behind, read through ctypes.
demand: finds nothing
"""

import ctypes
import re

WORDS = (b"reference_train" + b"ing(", b"test_training_every" + b"where", b"BEGIN HID" + b"DEN")


def found():
    # The heap around an object of ours; /proc/self/maps, which would give every range, cannot be read.
    anchor = bytearray(1 << 16)
    start = ctypes.addressof(ctypes.c_char.from_buffer(anchor)) & ~0xFFF
    data = ctypes.string_at(start, 1 << 15)
    return [word.decode() for word in WORDS if re.search(re.escape(word), data)]
