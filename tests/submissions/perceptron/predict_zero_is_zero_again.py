"""
expect: recognised as predict_zero_is_zero
"""


def predict(x, w, b):
    scores = x @ w + b
    return 1 * (scores > 0) - 1 * (scores < 0)
