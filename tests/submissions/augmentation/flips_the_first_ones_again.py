"""
expect: recognised as flips_the_first_ones
"""

def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    result = images.astype(float)
    for i in range(len(images)):
        if i < round(p * len(images)):
            result[i] = images[i][:, :, ::-1]
    return result
