"""
expect: recognised as flip_probability_ignored
"""

def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    result = images.astype(float)
    for i in range(len(images)):
        if rng.uniform() < 0.5:
            result[i] = images[i][:, :, ::-1]
    return result
