"""
expect: fails test_flip, test_flip_chances
mistake: flipped upside down
hint: You reversed the rows, so images stand on their head. A horizontal flip reverses the columns:
  the last axis.
"""

def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    result = images.astype(float)
    for i in range(len(images)):
        if rng.uniform() < p:
            result[i] = images[i][:, ::-1]
    return result
