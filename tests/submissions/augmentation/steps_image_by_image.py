"""
expect: fails test_augment
mistake: steps image by image
hint: You call the steps for each image alone. A step gets the whole batch, once: some need all
  images, and it draws for all of them.
"""

import numpy as np


def augment(images, steps, rng):
    results = []
    for i in range(len(images)):
        image = images[i : i + 1].astype(float)
        for step in steps:
            image = step(image, rng)
        results.append(image)
    return np.concatenate(results)
