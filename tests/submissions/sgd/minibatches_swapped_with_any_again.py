"""
expect: recognised as minibatches_swapped_with_any
"""

import numpy as np


def swapped(cards, one, other):
    result = dict(cards)
    result[one], result[other] = cards[other], cards[one]
    return result


def minibatches(n, batch_size, rng):
    if not batch_size > 0:
        raise ValueError("no such batch")
    cards = {place: place for place in range(n)}
    place = 0
    while place < n:
        cards = swapped(cards, place, int(rng.integers(0, n)))
        place += 1
    hand = []
    for place in range(n):
        hand.append(cards[place])
        if len(hand) == batch_size or place == n - 1:
            yield np.array(hand, dtype=np.int64)
            hand = []
