"""
expect: recognised as nothing_without_steps
"""

def augment(images, steps, rng):
    result = None
    for step in steps:
        result = step(images * 1.0 if result is None else result, rng)
    return result
