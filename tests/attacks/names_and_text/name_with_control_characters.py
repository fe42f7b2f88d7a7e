r"""
tries: A name with terminal escapes, line ends, a change of writing direction and a null byte.
demand: gains nothing
student: a\x1b]0;planted\x07\x1b[2J\r\n\u202egnp.exe\x00b
"""


def identity(z):
    return 0
