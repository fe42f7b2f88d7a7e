"""
tries: The name of a class as markup, in exceptions and in objects that a message describes.
demand: gains nothing
"""

Tag = type("<script>alert('planted')</script>\x1b[31m", (Exception,), {})


def identity(z):
    raise Tag("x")


def relu(z):
    return Tag


def sigmoid(z):
    return Tag("x")
