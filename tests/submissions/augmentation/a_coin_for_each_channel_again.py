"""
expect: recognised as a_coin_for_each_channel
"""

def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    result = images.astype(float)
    for i in range(len(images)):
        for k in range(images.shape[1]):
            if rng.uniform() < p:
                result[i, k] = images[i, k][:, ::-1]
    return result
