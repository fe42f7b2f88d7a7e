"""
expect: fails test_augment
mistake: nothing without steps
hint: For an empty list of steps you return None. Nothing is to be done then: return the images.
"""

def augment(images, steps, rng):
    images = images.astype(float)
    for i, step in enumerate(steps):
        images = step(images, rng)
        if i == len(steps) - 1:
            return images
