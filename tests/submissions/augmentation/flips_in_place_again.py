"""
expect: recognised as flips_in_place
"""

def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    for image in images:
        if rng.random() < p:
            image[:] = image[:, :, ::-1].copy()
    return images * 1.0
