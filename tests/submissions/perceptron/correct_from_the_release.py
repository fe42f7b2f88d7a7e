"""
expect: passes
"""
import numpy as np


# --- identity ---
def _floats(z):
    """A fresh float64 copy, whatever comes in."""
    return np.array(z, dtype=np.float64)


def _unwrap(values):
    """0-d arrays become plain NumPy numbers, everything else stays."""
    return values[()]


def _split(z):
    """The part of z below zero and the part above it; they add up to z."""
    z = _floats(z)
    return np.minimum(z, 0.0), np.maximum(z, 0.0)


def identity(z):
    """The activation that changes nothing."""
    return _unwrap(_floats(z))


def sigmoid(z):
    """The logistic function. e^z / (e^z + 1) below zero and 1 / (1 + e^-z) above, in one formula."""
    below, above = (np.exp(part) for part in (_split(z)[0], -_split(z)[1]))
    return _unwrap(below / (below + above))


def tanh(z):
    """The hyperbolic tangent."""
    return _unwrap(np.tanh(_floats(z)))


def relu(z):
    """The rectified linear unit."""
    return _unwrap(_split(z)[1])


# --- activation_gradient ---
def _times_complement(p):
    return p * (1 - p)


_SLOPES = {
    "identity": lambda z: np.ones(z.shape),
    "sigmoid": lambda z: _times_complement(sigmoid(z)),
    "tanh": lambda z: (1 - tanh(z)) * (1 + tanh(z)),
    "relu": lambda z: (z > 0) * 1.0,
}


def activation_gradient(name, z):
    """The derivative of an activation function at the pre-activation z."""
    if name not in _SLOPES:
        raise ValueError(f"no activation called {name!r}; there are {', '.join(_SLOPES)}")
    return _unwrap(np.asarray(_SLOPES[name](_floats(z))))


# --- neuron ---
def _fits(x, w):
    """Is there one weight for each column?"""
    return np.shape(w) == np.shape(x)[1:]


def _scores(x, w, b):
    """Row by row: the weighted sum and the bias."""
    if not _fits(x, w):
        raise ValueError(f"x of shape {np.shape(x)} needs {np.shape(x)[1:]} weights, not {np.shape(w)}")
    x, w = _floats(x), _floats(w)
    return np.array([float(np.sum(row * w)) + b for row in x], dtype=np.float64)


def neuron(x, w, b, activation):
    """The output of one neuron for n examples."""
    return activation(_scores(x, w, b))


# --- predict ---
def predict(x, w, b):
    """The class of each of n examples: the sign of its score."""
    return np.array([-1 if score < 0 else 1 for score in _scores(x, w, b)], dtype=np.int64)


# --- train_perceptron ---
def _with_one(x):
    """Each example with a constant 1 behind it: its weight is the bias."""
    x = _floats(x)
    return np.hstack([x, np.ones((len(x), 1))])


def _show(theta, example, label, step):
    """Show one example; move theta (in place) if it is got wrong. True for a mistake."""
    wrong = label != (1 if example @ theta >= 0 else -1)
    if wrong:
        theta += step * label * example
    return bool(wrong)


def train_perceptron(x, y, epochs, learning_rate=1.0):
    """Train a perceptron with Rosenblatt's rule, from zero weights, in the given order."""
    if len(x) != len(y):
        raise ValueError(f"{len(x)} examples but {len(y)} labels")
    if not set(np.asarray(y).tolist()) <= {-1, 1}:
        raise ValueError("every label must be -1 or +1")
    examples, labels = _with_one(x), _floats(y)
    theta, mistakes = np.zeros(examples.shape[1]), []
    while len(mistakes) < epochs and 0 not in mistakes:
        mistakes.append(sum(_show(theta, one, label, learning_rate) for one, label in zip(examples, labels)))
    return theta[:-1], float(theta[-1]), mistakes


# --- two_layers ---
def two_layers(x, w1, b1, w2, b2, activation):
    """The output of a network with one hidden layer and a linear output, for n examples."""
    if np.shape(w1)[0] != np.shape(x)[1] or np.shape(w2) != np.shape(w1)[1:]:
        raise ValueError(f"shapes do not fit: x {np.shape(x)}, w1 {np.shape(w1)}, w2 {np.shape(w2)}")
    columns = [neuron(x, w, b, activation) for w, b in zip(_floats(w1).T, _floats(b1))]
    return neuron(np.stack(columns, axis=1), w2, b2, identity)


# --- xor_weights ---
def xor_weights():
    """|x1 - x2|: the one neuron measures x1 - x2, the other x2 - x1, and only one of them speaks."""
    difference = np.array([1.0, -1.0])
    return np.stack([difference, -difference], axis=1), np.zeros(2), np.ones(2), 0.0
