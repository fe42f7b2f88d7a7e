"""
expect: recognised as relu_keeps_ints
"""


def relu(z):
    return z * (z > 0)
