"""
tries: A read from address 0.
demand: crashed
"""

import ctypes


def identity(z):
    return ctypes.string_at(0)
