"""
tries: A million nested lists, a list that holds itself, and a dict of dicts.
demand: gains nothing
"""


def identity(z):
    result = []
    for _ in range(1_000_000):
        result = [result]
    return result


def relu(z):
    result = []
    result.append(result)
    return result


def sigmoid(z):
    result = {}
    result["x"] = result
    return result
