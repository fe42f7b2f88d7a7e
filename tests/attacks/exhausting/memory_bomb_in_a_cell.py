"""
tries: A memory bomb that catches MemoryError and goes on.
demand: gains nothing
"""

hoard = []


def fill():
    size = 1 << 28
    while size > 1024:
        try:
            hoard.append(bytearray(size))
        except MemoryError:
            size //= 2


fill()


def identity(z):
    fill()
    return 0
