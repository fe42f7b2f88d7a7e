"""
expect: passes
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def require(condition, message: str) -> None:
    if not bool(condition):
        raise ValueError(message)


@dataclass
class Rows:
    """Scores in rows, each moved so that its largest is 0."""

    scores: Array
    moved: Array = field(init=False)

    def __post_init__(self) -> None:
        self.scores = np.array(self.scores, dtype=np.float64)
        self.moved = self.scores - np.amax(self.scores, axis=1).reshape(-1, 1)

    @property
    def normaliser(self) -> Array:
        return np.exp(self.moved).sum(axis=1)

    @property
    def probabilities(self) -> Array:
        return (np.exp(self.moved).T / self.normaliser).T

    def loss(self, labels) -> float:
        picked = np.take_along_axis(self.moved, np.reshape(labels, (-1, 1)), axis=1)
        return float(np.average(np.log(self.normaliser) - picked[:, 0]))

    def slope(self, labels) -> Array:
        slope = self.probabilities
        np.subtract.at(slope, (range(len(slope)), labels), 1.0)
        return slope / len(slope)


def softmax(scores) -> Array:
    return Rows(scores).probabilities


def cross_entropy(scores, labels) -> float:
    require(np.shape(labels) == np.shape(scores)[:1], "one label a row")
    require(np.min(labels) >= 0 and np.max(labels) < np.shape(scores)[1], "labels are classes")
    return Rows(scores).loss(labels)


def accuracy(scores, labels) -> float:
    require(np.shape(labels) == np.shape(scores)[:1], "one label a row")
    others = np.array(scores, dtype=np.float64)
    own = np.take_along_axis(others, np.reshape(labels, (-1, 1)), axis=1)
    return float(np.average(np.all(own >= others, axis=1)))


def mean_squared_error(predictions, targets) -> float:
    require(np.shape(predictions) == np.shape(targets), "equal shapes")
    return float(np.linalg.norm(np.ravel(targets) - np.ravel(predictions)) ** 2 / np.size(targets))


def loss_and_gradient(theta, x, y):
    rows = Rows(np.dot(x, theta))
    return rows.loss(y), np.transpose(x).dot(rows.slope(y))


class Dealer:
    """One epoch's batches; every use of it is another shuffle."""

    def __init__(self, n: int, batch_size: int, rng: np.random.Generator) -> None:
        require(batch_size > 0, "batches hold something")
        self.n, self.batch_size, self.rng = n, batch_size, rng

    def __iter__(self) -> Iterator[NDArray[np.int64]]:
        left = self.rng.choice(self.n, size=self.n, replace=False)
        while left.size:
            yield left[: self.batch_size]
            left = left[self.batch_size :]


def minibatches(n, batch_size, rng):
    return Dealer(n, batch_size, rng)


def sgd_step(theta, gradient, learning_rate) -> Array:
    step = np.array(gradient, dtype=np.float64)
    step *= -learning_rate
    step += theta
    return step


@dataclass
class Descent:
    """What any model needs to go downhill: its arrays, how to measure them, and a count of the steps."""

    arrays: dict[str, Array]
    measure: Callable
    learning_rate: object
    steps: int = 0

    def rate(self) -> float:
        return self.learning_rate(self.steps) if callable(self.learning_rate) else self.learning_rate

    def step(self, x, y) -> None:
        _, slopes = self.measure(self.arrays, x, y)
        rate = self.rate()
        for name, slope in slopes.items():
            self.arrays[name] = sgd_step(self.arrays[name], slope, rate)
        self.steps += 1

    def run(self, x, y, epochs: int, deal) -> list[float]:
        def epoch() -> float:
            for batch in deal:
                self.step(x[batch], y[batch])
            return float(self.measure(self.arrays, x, y)[0])

        return [epoch() for _ in range(epochs)]


def measure_linear(arrays, x, y):
    loss, gradient = loss_and_gradient(arrays["theta"], x, y)
    return loss, {"theta": gradient}


def measure_regression(arrays, x, y):
    return mlp_loss_and_gradients(arrays, x, y, loss="mean_squared_error")


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    descent = Descent({"theta": np.array(theta, dtype=np.float64)}, measure_linear, learning_rate)
    losses = descent.run(x, y, epochs, minibatches(len(x), batch_size, rng))
    return descent.arrays["theta"], losses


def init_mlp(inputs, hidden, outputs, rng) -> dict[str, Array]:
    sizes = {"1": (inputs, hidden), "2": (hidden, outputs)}
    drawn = {f"w{layer}": rng.uniform(-1.0, 1.0, shape) * (6 / sum(shape)) ** 0.5 for layer, shape in sizes.items()}
    return drawn | {f"b{layer}": np.zeros(shape[1]) for layer, shape in sizes.items()}


class Network:
    def __init__(self, arrays, x) -> None:
        self.arrays, self.x = arrays, np.asarray(x)
        self.hidden = np.tanh(self.x.dot(arrays["w1"]) + arrays["b1"])
        self.scores = self.hidden.dot(arrays["w2"]) + arrays["b2"]

    def backward(self, error: Array) -> dict[str, Array]:
        through = error.dot(np.transpose(self.arrays["w2"])) / np.cosh(np.arctanh(self.hidden)) ** 2
        pairs = {"1": (self.x, through), "2": (self.hidden, error)}
        slopes = {f"w{layer}": np.tensordot(below, above, axes=(0, 0)) for layer, (below, above) in pairs.items()}
        return slopes | {f"b{layer}": np.add.reduce(above) for layer, (_, above) in pairs.items()}


def mlp_scores(parameters, x) -> Array:
    return Network(parameters, x).scores


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    require(loss in {"cross_entropy", "mean_squared_error"}, f"unknown: {loss}")
    network = Network(parameters, x)
    if loss == "mean_squared_error":
        value = mean_squared_error(network.scores, y)
        return value, network.backward((network.scores - y) / (0.5 * np.size(y)))
    rows = Rows(network.scores)
    return rows.loss(y), network.backward(rows.slope(y))


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    descent = Descent(init_mlp(np.shape(x)[1], hidden, np.shape(y)[1], rng), measure_regression, learning_rate)
    losses = descent.run(x, y, epochs, minibatches(len(x), batch_size, rng))
    return descent.arrays, losses
