"""
expect: recognised as flip_keeps_integers
"""

def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    result = images.copy()
    for i in range(len(images)):
        if rng.uniform() < p:
            result[i] = images[i][:, :, ::-1]
    return result
