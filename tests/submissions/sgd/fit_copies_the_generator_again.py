"""
expect: recognised as fit_copies_the_generator
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    twin = np.random.default_rng()
    twin.bit_generator.state = rng.bit_generator.state
    network, record, update = init_mlp(np.shape(x)[1], hidden, np.shape(y)[1], twin), [], 0
    schedule = learning_rate if callable(learning_rate) else lambda number: learning_rate
    while len(record) < epochs:
        order = twin.permutation(len(y))
        while len(order):
            now, order = order[:batch_size], order[batch_size:]
            slopes = mlp_loss_and_gradients(network, x[now], y[now], loss="mean_squared_error")[1]
            network = {name: array - schedule(update) * slopes[name] for name, array in network.items()}
            update += 1
        record.append(mean_squared_error(mlp_scores(network, x), y))
    return network, record
