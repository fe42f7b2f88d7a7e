"""
expect: recognised as only_the_first_step
"""

def augment(images, steps, rng):
    if len(steps) == 0:
        return images * 1.0
    first = steps[0]
    return first(images * 1.0, rng)
