"""
expect: recognised as fit_records_the_root
"""

import itertools
import math


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    rates = map(learning_rate, itertools.count()) if callable(learning_rate) else itertools.repeat(learning_rate)
    network, record = init_mlp(len(x[0]), hidden, len(y[0]), rng), []
    while len(record) < epochs:
        for some in minibatches(len(y), batch_size, rng):
            _, slopes = mlp_loss_and_gradients(network, x[some], y[some], loss="mean_squared_error")
            rate = next(rates)
            network = dict((name, array - rate * slopes[name]) for name, array in network.items())
        record.append(math.sqrt(mlp_loss_and_gradients(network, x, y, loss="mean_squared_error")[0]))
    return network, record
