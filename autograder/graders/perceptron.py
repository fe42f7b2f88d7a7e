"""The checks of the perceptron exercise, one point each.

First the visible ones, with numbers that a student can follow by hand. Then plain references, and the
hidden ones that compare with them: `..._everywhere` looks at values on odd shapes, ints and extremes,
`..._types` at float64 and int64 and at arguments left alone. A later function is tried with plain
functions of this file, not with the student's earlier ones; only `test_two_layers_compute_xor` joins them.
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
)


def parts(result, names):
    """The results of a function that returns several, given as in its `return`: "w, b, mistakes"."""
    if type(result) is not tuple or len(result) != len(names.split(", ")):
        raise Mismatch(f"The function should end with `return {names}`.")
    return result


# --- visible: worked numbers ---------------------------------------------------------------


@check(points=1)
def test_activations_by_hand(submission):
    """The four activations give the values that you can work out by hand."""
    z = np.array([-2.0, 0.0, 3.0])
    assert_close(submission.identity(z), np.array([-2.0, 0.0, 3.0]), "`identity`", tolerance=1e-6)
    assert_close(submission.relu(z), np.array([0.0, 0.0, 3.0]), "`relu`", tolerance=1e-6)
    # e to the power of log(3) is 3: the sigmoid is 1 / (1 + 1/3) there, and tanh (3 - 1/3) / (3 + 1/3).
    z = np.log([1.0, 3.0, 0.25])
    assert_close(submission.sigmoid(z), np.array([1 / 2, 3 / 4, 1 / 5]), "`sigmoid`", tolerance=1e-6)
    assert_close(submission.tanh(z), np.array([0, 8 / 10, -15 / 17]), "`tanh`", tolerance=1e-6)


def sigmoid_with_warnings(student, z):
    """Runs beside your code: the values, and the first word of each warning that came with them."""
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        values = student.sigmoid(z)
    return values, sorted({str(warning.message).split()[0] for warning in caught})


@check(points=1)
def test_far_from_zero(submission):
    """`sigmoid` and `tanh` are exact at ±1000, and `sigmoid` gives NumPy nothing to warn of."""
    z = np.array([-1000.0, 0.0, 1000.0])
    assert_close(submission.tanh(z), np.array([-1.0, 0.0, 1.0]), "`tanh`", tolerance=1e-6)
    values, warned = submission.run(sigmoid_with_warnings, z)
    assert_close(values, np.array([0.0, 0.5, 1.0]), "`sigmoid`", tolerance=1e-6)
    if warned:
        raise Mismatch("The values of `sigmoid` are right, but NumPy warns of an overflow on the way.")


@check(points=1)
def test_slopes_by_hand(submission):
    """The slopes of the four activations are right at z = 0 and where you can work them out."""
    slope = submission.activation_gradient
    z = np.log([1.0, 3.0, 0.25])
    assert_close(slope("sigmoid", z), np.array([3 / 12, 3 / 16, 4 / 25]), "The slope of `sigmoid`", tolerance=1e-6)
    assert_close(slope("tanh", z), np.array([1, 9 / 25, 64 / 289]), "The slope of `tanh`", tolerance=1e-6)
    z = np.array([-2.0, 0.0, 3.0])
    assert_close(slope("relu", z), np.array([0.0, 0.0, 1.0]), "The slope of `relu`", tolerance=1e-6)
    assert_close(slope("identity", z), np.array([1.0, 1.0, 1.0]), "The slope of `identity`", tolerance=1e-6)


def double_plus_one(z):
    return 2 * z + 1


@check(points=1)
def test_neuron_by_hand(submission):
    """A neuron adds its bias to the weighted sum of each row, then applies the activation."""
    x = np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 0.0]])
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
    assert_equal(parts(on_or, "w, b, mistakes")[2], [2, 2, 1, 0], "On OR `mistakes`")
    assert_equal(parts(on_xor, "w, b, mistakes")[2], [3, 3, 4, 4, 4, 4], "On XOR `mistakes`")


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
def test_two_layers_compute_xor(submission):
    """With your weights and your `relu`, your two layers compute XOR."""
    x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    w1, b1, w2, b2 = parts(submission.xor_weights(), "w1, b1, w2, b2")
    output = submission.two_layers(x, w1, b1, w2, b2, submission.relu)
    assert_close(output, np.array([0.0, 1.0, 1.0, 0.0]), "The output", tolerance=1e-6)


@check(points=1)
def test_impossible_arguments(submission):
    """Arguments that cannot be are refused with a ValueError."""
    x = np.ones((4, 3))
    assert_raises(ValueError, submission.activation_gradient, "softsign", 1.0)
    for w in (np.ones(4), np.ones(2), np.ones(1)):
        assert_raises(ValueError, submission.neuron, x, w, 0.0, square)
        assert_raises(ValueError, submission.predict, x, w, 0.0)
    assert_raises(ValueError, submission.train_perceptron, x, np.array([1, -1, 1]), 1)
    assert_raises(ValueError, submission.train_perceptron, x, np.array([1, -1, 1, -1, 1]), 1)
    assert_raises(ValueError, submission.train_perceptron, x, np.array([0, 1, 1, 0]), 1)
    assert_raises(ValueError, submission.two_layers, x, np.ones((2, 5)), np.ones(5), np.ones(5), 0.0, square)
    assert_raises(ValueError, submission.two_layers, x, np.ones((3, 5)), np.ones(5), np.ones(4), 0.0, square)


# --- hidden: references, in plain arithmetic ------------------------------------------------


def bent(z):
    return z * z - 3 * z


def crooked(z):
    return (z > 0) * z + 0.25 * z


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


def expect_training(result, x, y, epochs, rate):
    w, b, mistakes = parts(result, "w, b, mistakes")
    theta, bias, counts = reference_training(x, y, epochs, rate)
    assert_equal(mistakes, counts, "The list `mistakes`")
    assert_close(w, theta, "The array `w`", tolerance=1e-6)
    assert_close(b, bias, "The number `b`", tolerance=1e-6)


# --- hidden: fresh numbers, odd shapes, types, arguments left alone -----------------------------


@check(points=1, hidden=True)
def test_activations_everywhere(submission, rng):
    """The four activations are right for numbers, for arrays of any shape, and for ints."""
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
def test_activations_types(submission, rng):
    """Activations and slopes return float64, for ints too, and leave their argument alone."""
    for name in REFERENCE_ACTIVATIONS:
        for z in (rng.normal(0, 2, (3, 2)), rng.integers(-5, 6, 8)):
            assert_dtype(getattr(submission, name)(z), "float64", f"The result of `{name}`")
            assert_unchanged(submission, f"`{name}`")
            assert_dtype(submission.activation_gradient(name, z), "float64", f"The slope of `{name}`")
            assert_unchanged(submission, "`activation_gradient`")


@check(points=1, hidden=True)
def test_neuron_everywhere(submission, rng):
    """A neuron is right for any number of examples and inputs, any activation, and ints."""
    for n, d in ((12, 3), (1, 4), (5, 1), (3, 3)):
        x, w, b = rng.normal(size=(n, d)), rng.normal(size=d), float(rng.normal())
        for bend in (bent, crooked):
            want = bend(reference_scores(x, w, b))
            assert_close(submission.neuron(x, w, b, bend), want, "The output", tolerance=1e-6)
    x, w = rng.integers(-4, 5, (7, 2)), np.array([0.5, -1.25])
    want = bent(reference_scores(x, w, 1))
    assert_close(submission.neuron(x, w, 1, bent), want, "The output for ints", tolerance=1e-6)


@check(points=1, hidden=True)
def test_predict_everywhere(submission, rng):
    """`predict` is right for any number of examples and inputs, on the boundary too."""
    for n, d in ((40, 3), (1, 2), (9, 1), (4, 4)):
        x, w = rng.integers(-3, 4, (n, d)), rng.integers(-2, 3, d)
        # In quarters, sums are exact: many scores are 0, whatever the order of adding.
        for scale, b in ((0.25, 0.0), (0.25, 0.5), (1, -2)):
            want = np.where(reference_scores(x, scale * w, b) < 0, -1, +1)
            assert_close(submission.predict(x, scale * w, b), want, "The classes")
    x, w, b = rng.normal(size=(50, 5)), rng.normal(size=5), float(rng.normal())
    assert_close(submission.predict(x, w, b), np.where(reference_scores(x, w, b) < 0, -1, +1), "The classes")


@check(points=1, hidden=True)
def test_forward_types(submission, rng):
    """Neurons and layers return float64 and `predict` int64, for ints too; arguments stay as they were."""
    for draw in (lambda *shape: rng.integers(-3, 4, shape), lambda *shape: rng.normal(size=shape)):
        x, w, w1 = draw(5, 3), draw(3), draw(3, 4)
        for weights in (0.5 * w, w):
            assert_dtype(submission.neuron(x, weights, 2, bent), "float64", "The result of `neuron`")
            assert_unchanged(submission, "`neuron`")
        assert_dtype(submission.predict(x, w, 2), "int64", "The result of `predict`")
        assert_unchanged(submission, "`predict`")
        assert_dtype(submission.two_layers(x, w1, draw(4), draw(4), 1, bent), "float64", "The result of `two_layers`")
        assert_unchanged(submission, "`two_layers`")


@check(points=1, hidden=True)
def test_training_everywhere(submission, rng):
    """Training is right on data that no line separates, on data that one does, and with any learning rate."""
    for n, d, epochs, rate in ((23, 4, 5, 0.3), (2, 6, 1, 2.5), (17, 1, 4, 0.75)):
        x = rng.normal(size=(n, d))
        y = reference_labels(x, rng)
        expect_training(submission.train_perceptron(x, y, epochs, learning_rate=rate), x, y, epochs, rate)
    # NAND makes more mistakes in its second epoch than in its first: the last weights are not the best.
    gate, nand = 1.5 * np.indices((2, 2)).reshape(2, 4).T, np.array([1, 1, 1, -1])
    expect_training(submission.train_perceptron(gate, nand, 2, 0.75), gate, nand, 2, 0.75)
    x = rng.normal(size=(30, 3))
    y = np.where(reference_scores(x, [1.0, -2.0, 0.5], 0.3) < 0, -1, +1)
    expect_training(submission.train_perceptron(x, y, 200), x, y, 200, 1.0)


@check(points=1, hidden=True)
def test_training_on_ints(submission, rng):
    """Training takes ints with a fractional learning rate, and leaves its arguments alone."""
    x = rng.integers(-2, 3, (20, 3))
    y = reference_labels(x, rng)
    # Quarters are exact in binary: no score of 0 is lost to rounding, in whatever order one adds.
    result = submission.train_perceptron(x, y, 4, 0.25)
    assert_unchanged(submission, "`train_perceptron`")
    expect_training(result, x, y, 4, 0.25)
    assert_dtype(result[0], "float64", "The array `w`")
    expect_training(submission.train_perceptron(x, y, 0, 0.25), x, y, 0, 0.25)
    pairs, nand = np.indices((2, 2)).reshape(2, 4).T, np.array([1, 1, 1, -1])
    expect_training(submission.train_perceptron(pairs, nand, 2, 0.5), pairs, nand, 2, 0.5)
    x = x + 0.5
    result = submission.train_perceptron(x, y, 3, 1)
    assert_unchanged(submission, "`train_perceptron`")
    expect_training(result, x, y, 3, 1)


@check(points=1, hidden=True)
def test_two_layers_everywhere(submission, rng):
    """Two layers are right for any number of examples, inputs and hidden neurons, and for ints."""
    for n, d, h in ((5, 3, 4), (1, 2, 6), (4, 5, 1), (3, 3, 3)):
        x, w1, b1, w2 = (rng.normal(size=shape) for shape in ((n, d), (d, h), h, h))
        b2 = float(rng.normal())
        for bend in (bent, crooked):
            want = reference_network(x, w1, b1, w2, b2, bend)
            assert_close(submission.two_layers(x, w1, b1, w2, b2, bend), want, "The output", tolerance=1e-6)
    x, w1 = rng.integers(-3, 4, (6, 2)), rng.integers(-3, 4, (2, 3))
    want = reference_network(x, w1, [1, 0, -2], [0.5, -1, 2], 3, crooked)
    got = submission.two_layers(x, w1, np.array([1, 0, -2]), np.array([0.5, -1, 2]), 3, crooked)
    assert_close(got, want, "The output for ints", tolerance=1e-6)


@check(points=1, hidden=True)
def test_xor_weights_alone(submission):
    """The weights for XOR are float64, have the right shapes, and are right by themselves."""
    weights = parts(submission.xor_weights(), "w1, b1, w2, b2")
    for name, array in zip(("w1", "b1", "w2"), weights, strict=False):
        assert_dtype(array, "float64", f"`{name}`")
    hidden = np.size(weights[2])
    for name, array, shape in zip(("w1", "b1", "w2"), weights, ((2, hidden), (hidden,), (hidden,)), strict=False):
        assert_close(array * 0, np.zeros(shape), f"`{name}` (times 0)")
    expect_kind(weights[3], 0.0, "`b2`")
    pairs = [(p, q) for q in (1, 0) for p in (1, 0)]
    want = np.array([float(p != q) for p, q in pairs])
    got = reference_network(pairs, *weights, lambda z: z * (z > 0))
    assert_close(got, want, "With a correct `two_layers` and `relu` the output", tolerance=1e-6)
