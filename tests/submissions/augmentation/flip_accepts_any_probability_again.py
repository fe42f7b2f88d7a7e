"""
expect: recognised as flip_accepts_any_probability
"""

def horizontal_flip(images, p, rng):
    result = images.astype(float)
    for i in range(len(images)):
        if rng.uniform() < p:
            result[i] = images[i][:, :, ::-1]
    return result
