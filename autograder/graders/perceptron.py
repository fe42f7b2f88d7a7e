"""The checks of the perceptron exercise, one point each.

First the visible ones: worked numbers, and `..._rules`, which try what a section's docstrings promise about
types, arguments left alone and refusals. Then plain references, and the hidden checks that compare with them
on fresh numbers, odd shapes, ints and extremes. A later function is tried with plain functions of this file,
not with the student's earlier ones; only `test_two_layers_compute_xor` joins them.
"""

import numpy as np

from autograder.checking import (
    Mismatch,
    assert_close,
    assert_dtype,
    assert_equal,
    assert_raises,
    assert_unchanged,
    check,
    expect_kind,
    parts,
)

# --- visible: worked numbers, and the rules ------------------------------------------------


@check(points=1)
def test_activations_by_hand(submission):
    """The four activations are right for arrays, for ints, and for plain numbers, ±1000 among them."""
    z = np.array([-2, 0, 3])
    assert_close(submission.identity(z), np.array([-2.0, 0.0, 3.0]), "`identity`", tolerance=1e-6)
    assert_close(submission.relu(z), np.array([0.0, 0.0, 3.0]), "`relu`", tolerance=1e-6)
    # e to the power of log(3) is 3: the sigmoid is 1 / (1 + 1/3) there, and tanh (3 - 1/3) / (3 + 1/3).
    z = np.log([[1.0, 3.0, 0.25]])
    assert_close(submission.sigmoid(z), np.array([[1 / 2, 3 / 4, 1 / 5]]), "`sigmoid`", tolerance=1e-6)
    assert_close(submission.tanh(z), np.array([[0, 8 / 10, -15 / 17]]), "`tanh`", tolerance=1e-6)
    for name, low, high in (("identity", -1000, 1000), ("sigmoid", 0, 1), ("tanh", -1, 1), ("relu", 0, 1000)):
        assert_close(getattr(submission, name)(-1000), low, f"`{name}` of -1000", tolerance=1e-6)
        assert_close(getattr(submission, name)(1000), high, f"`{name}` of 1000", tolerance=1e-6)


def warnings_from_sigmoid(student, z):
    """Runs beside your code: the first word of each warning that NumPy gives during `sigmoid(z)`."""
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        student.sigmoid(z)
    return sorted({str(warning.message).split()[0] for warning in caught})


@check(points=1)
def test_activations_rules(submission):
    """Activations give float64, not the same at -2 as at 3, and leave their argument alone; `sigmoid` is silent."""
    for name in ("identity", "sigmoid", "tanh", "relu"):
        for z in (np.array([[-2.0, 0.0, 3.0]]), np.array([-2, 0, 3]), 3):
            answer = getattr(submission, name)(z)
            assert_dtype(answer, "float64", f"The result of `{name}`")
            assert_unchanged(submission, f"`{name}`")
            if np.ndim(z):
                numbers = np.ravel(answer)
                if numbers[0] == numbers[-1]:
                    raise Mismatch(f"`{name}` makes the same of -2 and of 3.")
    for z in (np.array([-1000.0, 0.0, 1000.0]), np.array([[-1000, 1000]]), -1000, 1000.0):
        warned = submission.run(warnings_from_sigmoid, z)
        assert_equal(warned, [], "The list of NumPy's warnings during `sigmoid`")


@check(points=1)
def test_slopes_by_hand(submission):
    """The slopes are right where you can work them out, and float64; an unknown name is refused."""
    slope = submission.activation_gradient
    z = np.log([[1.0, 3.0, 0.25]])
    assert_close(slope("sigmoid", z), np.array([[3 / 12, 3 / 16, 4 / 25]]), "The slope of `sigmoid`", tolerance=1e-6)
    assert_close(slope("tanh", z), np.array([[1, 9 / 25, 64 / 289]]), "The slope of `tanh`", tolerance=1e-6)
    z = np.array([-2, 0, 3])
    assert_close(slope("relu", z), np.array([0.0, 0.0, 1.0]), "The slope of `relu`", tolerance=1e-6)
    assert_close(slope("identity", z), np.array([1.0, 1.0, 1.0]), "The slope of `identity`", tolerance=1e-6)
    for name, at_zero in (("identity", 1.0), ("sigmoid", 0.25), ("tanh", 1.0), ("relu", 0.0)):
        assert_close(slope(name, 0), at_zero, f"The slope of `{name}` at 0", tolerance=1e-6)
        assert_dtype(slope(name, z), "float64", f"The slope of `{name}`")
        assert_unchanged(submission, "`activation_gradient`")
        assert_dtype(slope(name, 3), "float64", f"The slope of `{name}` at 3")
    for unknown in ("softsign", "leaky_relu", "ReLU", "neuron"):
        assert_raises(ValueError, slope, unknown, 1.0)


def double_plus_one(z):
    return 2 * z + 1


def float64_only(z):
    """Says nothing where the activation is called as the text asks; the values are other checks'."""
    if str(getattr(z, "dtype", "")) != "float64":
        raise TypeError("the activation should be called with a float64 array")
    return z


@check(points=1)
def test_neuron_by_hand(submission):
    """A neuron adds its bias to the weighted sum of each row, then applies the activation."""
    x = np.array([[1, 2], [3, -1], [0, 0]])
    w = np.array([0.5, -1.0])
    # The sums with the bias 0.5 are -1, 3 and 0.5.
    a = submission.neuron(x, w, 0.5, double_plus_one)
    assert_close(a, np.array([-1.0, 7.0, 2.0]), "The output", tolerance=1e-6)


@check(points=1)
def test_predict_three_sides(submission):
    """`predict` says +1 where the score is positive or exactly 0, and -1 where it is negative."""
    x = np.array([[3.0, 1.0], [1.0, 3.0], [2.0, 2.0]])
    w = np.array([0.125, -0.125])
    assert_close(submission.predict(x, w, 0.0), np.array([1, -1, 1]), "With the scores 0.25, -0.25, 0 the result")
    assert_close(submission.predict(x, w, 0.25), np.array([1, 1, 1]), "With the scores 0.5, 0, 0.25 the result")
    assert_close(submission.predict(x, w, -0.25), np.array([1, -1, -1]), "With the scores 0, -0.5, -0.25 the result")


@check(points=1)
def test_neuron_and_predict_rules(submission):
    """`neuron` gives float64 and `predict` int64, arguments stay as they were, and misfits are refused."""
    x, w = np.array([[1, 2], [3, -1], [0, 0]]), np.array([2, -1])
    for scale in (1, 0.5):
        assert_dtype(submission.neuron(scale * x, scale * w, 1, double_plus_one), "float64", "The result of `neuron`")
        assert_unchanged(submission, "`neuron`")
        assert_dtype(submission.predict(scale * x, scale * w, 1), "int64", "The result of `predict`")
        assert_unchanged(submission, "`predict`")
    submission.neuron(x, w, 1, float64_only)
    for misfit in (np.ones(3), np.ones(1)):
        assert_raises(ValueError, submission.neuron, x, misfit, 0.0, double_plus_one)
        assert_raises(ValueError, submission.predict, x, misfit, 0.0)


@check(points=1)
def test_training_learns_and(submission):
    """Training on AND takes the steps that you can follow by hand."""
    x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = np.array([-1, -1, -1, 1])
    one_epoch = submission.train_perceptron(x, y, 1)
    two_epochs = submission.train_perceptron(x, y, 2, learning_rate=0.5)
    w, b, mistakes = parts(one_epoch, "w, b, mistakes")
    assert_equal(mistakes, [2], "After one epoch `mistakes`")
    assert_close(w, np.array([1.0, 1.0]), "After one epoch `w`", tolerance=1e-6)
    assert_close(b, 0.0, "After one epoch `b`", tolerance=1e-6)
    w, b, mistakes = parts(two_epochs, "w, b, mistakes")
    assert_equal(mistakes, [2, 3], "After two epochs `mistakes`")
    assert_close(w, np.array([1.0, 0.5]), "After two epochs with learning rate 0.5 `w`", tolerance=1e-6)
    assert_close(b, -0.5, "After two epochs with learning rate 0.5 `b`", tolerance=1e-6)


@check(points=1)
def test_training_stops_or_not(submission):
    """Training on OR stops after the first epoch without a mistake; on XOR it runs every epoch."""
    x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    on_or = submission.train_perceptron(x, np.array([-1, 1, 1, 1]), 10)
    on_xor = submission.train_perceptron(x, np.array([-1, 1, 1, -1]), 6)
    no_epoch = submission.train_perceptron(x, np.array([-1, 1, 1, -1]), 0)
    long_xor = submission.train_perceptron(x, np.array([-1, 1, 1, -1]), 50)
    one_class = submission.train_perceptron(x, np.array([1, 1, 1, 1]), 5)
    assert_equal(parts(one_class, "w, b, mistakes")[2], [0], "With all labels +1 `mistakes`")
    assert_equal(len(parts(long_xor, "w, b, mistakes")[2]), 50, "The number of epochs on XOR, of 50,")
    assert_equal(parts(on_or, "w, b, mistakes")[2], [2, 2, 1, 0], "On OR `mistakes`")
    assert_equal(parts(on_xor, "w, b, mistakes")[2], [3, 3, 4, 4, 4, 4], "On XOR `mistakes`")
    assert_equal(parts(no_epoch, "w, b, mistakes")[2], [], "With 0 epochs `mistakes`")


@check(points=1)
def test_training_rules(submission):
    """Training gives float64 for ints too, leaves its arguments alone, and refuses labels that do not fit."""
    x = np.array([[0, 0], [0, 2], [2, 0], [2, 2]])
    y = np.array([-1, -1, -1, 1])
    for data in (x, x + 0.5):
        result = submission.train_perceptron(data, y, 2, 0.25)
        assert_unchanged(submission, "`train_perceptron`")
        assert_dtype(parts(result, "w, b, mistakes")[0], "float64", "`w`")
    misfits = ([1, -1, 1], [1, -1, 1, -1, 1], [0, 1, 1, 0], [2, -1, -1, 2], [-1, -1, 3, 1], [0.5, -1, -1, 1])
    for misfit in map(np.array, misfits):
        assert_raises(ValueError, submission.train_perceptron, x, misfit, 1)


def square(z):
    return z * z


@check(points=1)
def test_two_layers_by_hand(submission):
    """Two layers: a hidden one with the activation, then a linear output."""
    x = np.array([[1.0, 0.0], [1.0, 1.0], [2.0, 1.0]])
    w1 = np.array([[1.0, 2.0], [3.0, -1.0]])
    b1 = np.array([1.0, -2.0])
    # The hidden sums are (2, 0), (5, -1) and (6, 1); their squares are (4, 0), (25, 1) and (36, 1).
    output = submission.two_layers(x, w1, b1, np.array([2.0, -3.0]), 0.5, square)
    assert_close(output, np.array([8.5, 47.5, 69.5]), "The output", tolerance=1e-6)


@check(points=1)
def test_two_layers_rules(submission):
    """Two layers take ints, give float64, leave their arguments alone, and refuse weights that do not fit."""
    x, w1 = np.array([[1, 0], [1, 1]]), np.array([[1, 2], [3, -1]])
    b1, w2 = np.array([1, -2]), np.array([2, -3])
    for scale in (1, 0.5):
        output = submission.two_layers(scale * x, scale * w1, scale * b1, scale * w2, 1, square)
        assert_dtype(output, "float64", "The output")
        assert_unchanged(submission, "`two_layers`")
    for rows in (3, 1):
        assert_raises(ValueError, submission.two_layers, x, np.ones((rows, 2)), b1, w2, 1, square)
    for length in (3, 1):
        assert_raises(ValueError, submission.two_layers, x, w1, b1, np.ones(length), 1, square)
    submission.two_layers(x, w1, b1, w2, 1, float64_only)


@check(points=1)
def test_two_layers_compute_xor(submission):
    """Your weights are float64 arrays; with them and your `relu`, your two layers compute XOR."""
    x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    w1, b1, w2, b2 = parts(submission.xor_weights(), "w1, b1, w2, b2")
    for name, array in (("w1", w1), ("b1", b1), ("w2", w2)):
        assert_dtype(array, "float64", f"`{name}`")
    expect_kind(b2, 0.0, "`b2`")
    output = submission.two_layers(x, w1, b1, w2, b2, submission.relu)
    assert_close(output, np.array([0.0, 1.0, 1.0, 0.0]), "The output", tolerance=1e-6)


# --- hidden: references, in plain arithmetic ------------------------------------------------


def bent(z):
    return z * z - 2.75 * z


REFERENCE_ACTIVATIONS = {
    "identity": lambda v: v,
    "sigmoid": lambda v: 1 / (1 + np.e ** float(-v)),
    "tanh": lambda v: (np.e ** (2 * v) - 1) / (np.e ** (2 * v) + 1),
    "relu": lambda v: max(0, v),
}
REFERENCE_SLOPES = {
    "identity": lambda v: 1,
    "sigmoid": lambda v: 0.25 / np.cosh(v / 2) ** 2,
    "tanh": lambda v: np.cosh(v) ** -2.0,
    "relu": lambda v: int(v > 0),
}


def reference_elementwise(rule, z):
    """The rule for one number, on an array: as floats, in the array's shape."""
    return np.array([float(rule(v)) for v in np.ravel(z).tolist()]).reshape(np.shape(z))


def reference_scores(x, weights, bias):
    """The sum of a row's products and the bias, row by row."""
    return np.array([sum(float(p) * float(q) for p, q in zip(row, weights, strict=True)) + float(bias) for row in x])


def reference_training(x, y, epochs, rate):
    """Rosenblatt's rule on rows with a 1 at the end; the last weight is the bias."""
    rows = [[*map(float, row), 1.0] for row in x]
    theta, counts = [0.0] * len(rows[0]), []
    while len(counts) < epochs and 0 not in counts:
        counts.append(0)
        for row, target in zip(rows, y.tolist(), strict=True):
            above = sum(t * r for t, r in zip(theta, row, strict=True)) >= 0
            if above != (target == 1):
                theta = [t + rate * target * r for t, r in zip(theta, row, strict=True)]
                counts[-1] += 1
    return np.array(theta[:-1]), theta[-1], counts


def reference_network(x, w1, b1, w2, b2, bend):
    """Hidden neurons one after the other, each weighed into the output."""
    total = np.full(len(x), float(b2))
    for column, bias, weight in zip(np.transpose(w1), b1, w2, strict=True):
        total = total + float(weight) * bend(reference_scores(x, column, bias))
    return total


def reference_labels(x, rng):
    """Random labels, but the first has score 0 and is right, and the last is wrong in the first epoch."""
    labels = rng.choice([-1, 1], len(x))
    labels[0] = 1
    theta, bias, _ = reference_training(x[:-1], labels[:-1], 1, 1.0)
    labels[-1] = -1 if reference_scores(x[-1:], theta, bias)[0] >= 0 else 1
    return labels


def reference_data(rng, n, d, epochs):
    """Random examples whose last epoch makes more mistakes than some other: the last weights are not the best."""
    while True:
        x = rng.normal(size=(n, d))
        y = reference_labels(x, rng)
        counts = reference_training(x, y, epochs, 1.0)[2]
        if epochs == 1 or counts[-1] > min(counts):
            return x, y


def expect_training(result, x, y, epochs, rate):
    w, b, mistakes = parts(result, "w, b, mistakes")
    theta, bias, counts = reference_training(x, y, epochs, rate)
    assert_equal(mistakes, counts, "The list `mistakes`")
    assert_close(w, theta, "The array `w`", tolerance=1e-6)
    assert_close(b, bias, "The number `b`", tolerance=1e-6)


# --- hidden: fresh numbers, odd shapes, ints, extremes --------------------------------------


@check(points=1, hidden=True)
def test_activations_everywhere(submission, rng):
    """The four activations are right for other numbers, shapes and ints."""
    inputs = (-9.25, 3, rng.normal(0, 3, 7), rng.normal(0, 3, (2, 3, 5)), rng.integers(-6, 7, (4, 3)))
    for name, rule in REFERENCE_ACTIVATIONS.items():
        for z in inputs:
            assert_close(getattr(submission, name)(z), reference_elementwise(rule, z), f"`{name}`", tolerance=1e-6)


@check(points=1, hidden=True)
def test_slopes_everywhere(submission, rng):
    """The four slopes are right for numbers, arrays of any shape and ints, and finite at ±1000."""
    far = np.array([[-1000, 0, 1000]])
    for name, rule in REFERENCE_SLOPES.items():
        for z in (-1.25, rng.normal(0, 2, 9), rng.normal(0, 2, (3, 1, 4)), rng.integers(-3, 4, (5, 2)), far):
            slope = submission.activation_gradient(name, z)
            assert_close(slope, reference_elementwise(rule, z), f"The slope of `{name}`", tolerance=1e-6)


@check(points=1, hidden=True)
def test_neuron_everywhere(submission, rng):
    """A neuron is right for any number of examples and inputs, any activation, and ints."""
    for n, d in ((12, 3), (1, 4), (5, 1), (3, 3)):
        x, w, b = rng.normal(size=(n, d)), rng.normal(size=d), float(rng.normal())
        want = bent(reference_scores(x, w, b))
        assert_close(submission.neuron(x, w, b, bent), want, "The output", tolerance=1e-6)
    x, w = rng.integers(-4, 5, (7, 2)), np.array([0.5, -1.25])
    want = bent(reference_scores(x, w, 1))
    assert_close(submission.neuron(x, w, 1, bent), want, "The output for ints", tolerance=1e-6)


@check(points=1, hidden=True)
def test_predict_everywhere(submission, rng):
    """`predict` is right for any number of examples and inputs, on the boundary too."""
    for n, d in ((40, 3), (1, 2), (9, 1), (4, 4)):
        x, w = rng.integers(-3, 4, (n, d)), rng.integers(-2, 3, d)
        # In quarters, sums are exact: many scores are 0, whatever the order of adding.
        for scale, b in ((0.25, 0.0), (0.25, 0.5), (1, -2), (2.0**-40, 0.0)):
            want = np.where(reference_scores(x, scale * w, b) < 0, -1, +1)
            assert_close(submission.predict(x, scale * w, b), want, "The classes")
    x, w, b = rng.normal(size=(50, 5)), rng.normal(size=5), float(rng.normal())
    assert_close(submission.predict(x, w, b), np.where(reference_scores(x, w, b) < 0, -1, +1), "The classes")


@check(points=1, hidden=True)
def test_training_everywhere(submission, rng):
    """Training is right on data that no line separates, on data that one does, and with any learning rate."""
    for n, d, epochs, rate in ((23, 4, 5, 0.25), (2, 6, 1, 4.0), (300, 1, 2, 0.5)):
        x, y = reference_data(rng, n, d, epochs)
        expect_training(submission.train_perceptron(x, y, epochs, learning_rate=rate), x, y, epochs, rate)
    x = rng.normal(size=(30, 3))
    y = np.where(reference_scores(x, [1.0, -2.0, 0.5], 0.3) < 0, -1, +1)
    expect_training(submission.train_perceptron(x, y, 200), x, y, 200, 1.0)


@check(points=1, hidden=True)
def test_training_on_ints(submission, rng):
    """Training is right on ints too, where many scores are exactly 0, with any learning rate."""
    x = rng.integers(-2, 3, (20, 3))
    y = reference_labels(x, rng)
    # The rates are powers of two: no score of 0 is lost to rounding, in whatever order one multiplies and adds.
    for epochs, rate in ((4, 0.25), (3, 2), (0, 1)):
        expect_training(submission.train_perceptron(x, y, epochs, rate), x, y, epochs, rate)
    # NAND makes more mistakes in its second epoch than in its first: the last weights are not the best.
    pairs, nand = np.indices((2, 2)).reshape(2, 4).T, np.array([1, 1, 1, -1])
    expect_training(submission.train_perceptron(pairs, nand, 2, 0.5), pairs, nand, 2, 0.5)


@check(points=1, hidden=True)
def test_two_layers_everywhere(submission, rng):
    """Two layers are right for any number of examples, inputs and hidden neurons, and for ints."""
    for n, d, h in ((5, 3, 4), (1, 2, 6), (4, 5, 1), (3, 3, 3)):
        x, w1, b1, w2 = (rng.normal(size=shape) for shape in ((n, d), (d, h), h, h))
        b2 = float(rng.normal())
        want = reference_network(x, w1, b1, w2, b2, bent)
        assert_close(submission.two_layers(x, w1, b1, w2, b2, bent), want, "The output", tolerance=1e-6)
    x, w1 = rng.integers(-3, 4, (6, 2)), rng.integers(-3, 4, (2, 3))
    want = reference_network(x, w1, [1, 0, -2], [0.5, -1, 2], 3, bent)
    got = submission.two_layers(x, w1, np.array([1, 0, -2]), np.array([0.5, -1, 2]), 3, bent)
    assert_close(got, want, "The output for ints", tolerance=1e-6)


@check(points=1, hidden=True)
def test_xor_weights_alone(submission):
    """The weights for XOR have the right shapes, and are right by themselves."""
    weights = parts(submission.xor_weights(), "w1, b1, w2, b2")
    hidden = np.size(weights[2])
    if hidden > 1000:
        raise Mismatch("`xor_weights` should have some hidden neurons (two are enough), but has more than 1000.")
    for name, array, shape in zip(("w1", "b1", "w2"), weights, ((2, hidden), (hidden,), (hidden,)), strict=False):
        assert_close(array * 0, np.zeros(shape), f"`{name}` (times 0)")
    pairs = [(p, q) for q in (1, 0) for p in (1, 0)]
    want = np.array([float(p != q) for p, q in pairs])
    got = reference_network(pairs, *weights, lambda z: z * (z > 0))
    assert_close(got, want, "With a correct `two_layers` and `relu` the output", tolerance=1e-6)
