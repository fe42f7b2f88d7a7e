"""The checks of the SGD exercise, one point each.

First the visible ones: worked numbers, gradients against measured slopes, and training with one batch that holds all
data, where nothing is random but the start. Then the references, and the hidden checks that compare with them.

Trainings are followed without knowing how a program draws: with few examples, every way to deal them out is computed,
and each epoch must be one of them (`followed`). Where a training is none of them but is what the student's own earlier
functions give when they are put together well (`explained`), it passes: their mistakes have cost their points already.
"""

import copy
import functools
import itertools

import numpy as np

from autograder.checking import (
    Mismatch,
    Raised,
    assert_close,
    assert_dtype,
    assert_equal,
    assert_raises,
    assert_unchanged,
    check,
    expect_kind,
    parts,
)

# --- visible: worked numbers, measured slopes ----------------------------------------------


def expect(holds, sentence):
    if not holds:
        raise Mismatch(sentence)


def near(actual, expected, what):
    assert_close(actual, expected, what, tolerance=1e-6)


def expect_array(value, shape, what, dtype="float64"):
    """An array of finite numbers, of this shape and type."""
    expect_kind(value, np.zeros(shape), what)
    assert_dtype(value, dtype, what)
    assert_close(value * 0, np.zeros(shape), what)  # finite or not is all that shows


def expect_losses(losses, wanted):
    """A list of these numbers, one for each epoch."""
    expect_kind(losses, wanted, "`losses`")
    assert_equal(len(losses), len(wanted), "The number of `losses`")
    for epoch, loss in enumerate(losses):
        near(loss, wanted[epoch], f"`losses`[{epoch}]")


def expect_parameters(parameters, inputs, hidden, outputs, what):
    """A dict of four float64 arrays of the right shapes."""
    shapes = {"w1": (inputs, hidden), "b1": (hidden,), "w2": (hidden, outputs), "b2": (outputs,)}
    expect_kind(parameters, shapes, what)
    assert_equal(sorted(parameters), sorted(shapes), f"The sorted keys of {what}")
    for key, shape in shapes.items():
        expect_array(parameters[key], shape, f"{what}[{key!r}]")


@check(points=1)
def test_softmax_by_hand(submission):
    """Softmax is right row by row, for ints and at ±1000 too; it gives float64 and leaves the scores alone."""
    # The slide's six probabilities; a score of -1000 stands for its 0.
    bird = np.array([[np.log(0.04), -1000.0, np.log(0.02), np.log(0.01), np.log(0.92), np.log(0.01)]])
    near(submission.softmax(bird), np.array([[0.04, 0, 0.02, 0.01, 0.92, 0.01]]), "The result for the bird")
    assert_unchanged(submission, "`softmax`")
    # e to the power of log(3) is 3: the first row's probabilities are 3/4 and 1/4. Each row far from the others.
    scores = np.array([[np.log(3.0), 0.0], [1000.0, 1000.0 - np.log(3.0)], [-1000.0, -1000.0], [1000.0, -1000.0]])
    near(submission.softmax(scores), np.array([[3 / 4, 1 / 4], [3 / 4, 1 / 4], [1 / 2, 1 / 2], [1, 0]]), "The result")
    whole = submission.softmax(np.array([[2, 2, 2, 2], [-1000, 7, 7, -1000]]))
    near(whole, np.array([[1 / 4] * 4, [0, 1 / 2, 1 / 2, 0]]), "The result for ints")
    assert_dtype(whole, "float64", "The result for ints")


@check(points=1)
def test_losses_by_hand(submission):
    """Cross-entropy, accuracy and mean squared error are right where you can work them out."""
    # The right classes have the probabilities 3/4 and 1/5; the slide's sum of logarithms would be negative.
    scores = np.array([[np.log(3.0), 0.0, -1000.0], [0.0, 0.0, np.log(3.0)]])
    loss = submission.cross_entropy(scores, np.array([0, 1]))
    near(loss, -(np.log(3 / 4) + np.log(1 / 5)) / 2, "`cross_entropy`")
    loss = submission.cross_entropy(np.array([[1000, -1000], [-1000, 1000]]), np.array([1, 1]))
    near(loss, 1000.0, "`cross_entropy` for scores of ±1000")
    rows = "2 1 0, 0 3 1, 4 5 6, 7 0 1, -3 -2 -1, -1 0 0.25, 0.25 -1 0.5, 0.4 0.2 -1"
    scores = np.array([[float(score) for score in row.split()] for row in rows.split(",")])
    near(submission.accuracy(scores, np.array([0, 1, 2, 0, 2, 0, 1, 1])), 5 / 8, "`accuracy`, the first five right,")
    predictions, targets = np.array([[1, 2, 3], [4, 5, 6]]), np.array([[1, 2, 5], [0, 5, 6]])
    near(submission.mean_squared_error(predictions, targets), (4 + 16) / 6, "`mean_squared_error`")


@check(points=1)
def test_losses_rules(submission):
    """The three leave their arguments alone, and refuse labels or shapes that do not fit."""
    scores, labels = np.array([[1.0, 2.0], [4.0, 3.0], [0.5, 0.0]]), np.array([1, 0, 1])
    expect_kind(submission.cross_entropy(scores, labels), 0.0, "`cross_entropy`")
    assert_unchanged(submission, "`cross_entropy`")
    expect_kind(submission.accuracy(scores, labels), 0.0, "`accuracy`")
    assert_unchanged(submission, "`accuracy`")
    expect_kind(submission.mean_squared_error(scores, 2 * scores), 0.0, "`mean_squared_error`")
    assert_unchanged(submission, "`mean_squared_error`")
    for misfit in (labels[:2], labels[:1], np.array([1, 0, 1, 1]), labels[:, None]):
        assert_raises(ValueError, submission.cross_entropy, scores, misfit)
        assert_raises(ValueError, submission.accuracy, scores, misfit)
    for misfit in (np.array([1, 0, 2]), np.array([1, 0, -1])):
        assert_raises(ValueError, submission.cross_entropy, scores, misfit)
    pairs = ((scores, scores[:, :1]), (scores[:1], scores), (scores, scores[0]), (labels, labels[:, None]))
    for one, other in (*pairs, (scores, scores.reshape(2, 3))):
        assert_raises(ValueError, submission.mean_squared_error, one, other)
        assert_raises(ValueError, submission.mean_squared_error, other, one)


def measured_slopes(student, name, parameters, *data):
    """Runs beside your code: how your loss answers when each number of the parameters is nudged up and down."""
    import copy

    import numpy as np

    def loss_beside(key, place, amount):
        nudged = copy.deepcopy(parameters)
        nudged[key][place] += amount
        return getattr(student, name)(nudged, *data)[0]

    slopes = []
    for key in parameters if isinstance(parameters, dict) else [...]:
        slopes.append(np.zeros(parameters[key].shape))
        for place in np.ndindex(slopes[-1].shape):
            slopes[-1][place] = (loss_beside(key, place, 1e-5) - loss_beside(key, place, -1e-5)) / 2e-5
    return slopes


@check(points=1)
def test_gradient_is_the_slope(submission):
    """Softmax regression: the loss is right with weights of 0, and the gradient is the slope of your loss."""
    x, y = np.array([[2.0, 1.0], [-1.0, 1.0], [0.5, 1.0], [3.0, 1.0]]), np.array([0, 2, 2, 1])
    loss, gradient = parts(submission.loss_and_gradient(np.zeros((2, 3)), x, y), "loss, gradient")
    near(loss, np.log(3), "With weights of 0 the loss")
    expect_array(gradient, (2, 3), "With weights of 0 the gradient")
    # The inputs add up to 4.5. A third of it, less the inputs of the examples in that class, by 4.
    near(gradient[0], np.array([-0.5 / 4, -1.5 / 4, 2.0 / 4]), "With weights of 0 the gradient's first row")
    theta = np.array([[0.5, -0.25, 1.0], [0.0, 2.0, -1.0]])
    loss, gradient = parts(submission.loss_and_gradient(theta, x, y), "loss, gradient")
    assert_unchanged(submission, "`loss_and_gradient`")
    near(gradient, submission.run(measured_slopes, "loss_and_gradient", theta, x, y)[0], "The gradient")
    # The scores are 3 and 2: the wrong class has the probability 1 / (1 + e).
    answer = submission.loss_and_gradient(np.array([[1, 0], [0, 2]]), np.array([[3, 1]]), np.array([0]))
    loss, gradient = parts(answer, "loss, gradient")
    near(loss, np.log(1 + np.e) - 1, "The loss for ints")
    near(gradient, np.array([[-3, 3], [-1, 1]]) / (1 + np.e), "The gradient for ints")
    assert_dtype(gradient, "float64", "The gradient for ints")


def dealt(student, n, batch_size, rng, times=1):
    """Runs beside your code: the batches of one epoch (or of several, one after the other), in a list."""
    import itertools

    batches = []
    for _ in range(times):
        batches += itertools.islice(student.minibatches(n, batch_size, rng), n + 1)
    return batches


def expect_batches(batches, sizes):
    """Index arrays of these sizes, which hold each index once."""
    assert_equal(len(batches), len(sizes), "The number of batches")
    for batch, size in zip(batches, sizes, strict=True):
        expect_array(batch, (size,), "A batch", "int64")
    assert_equal(sorted(np.concatenate(batches).tolist()), list(range(sum(sizes))), "The sorted list of all indices")


@check(points=1)
def test_minibatches_deal_all(submission):
    """Minibatches hold each index once, the short last batch too; each call shuffles anew, each seed repeats."""
    expect(submission.minibatches(3, 2, np.random.default_rng(0)) is not None, "`minibatches` returned nothing.")
    expect_batches(submission.run(dealt, 10, 4, np.random.default_rng(0)), [4, 4, 2])
    expect_batches(submission.run(dealt, 8, 4, np.random.default_rng(0)), [4, 4])
    expect_batches(submission.run(dealt, 3, 5, np.random.default_rng(0)), [3])
    rng = np.random.default_rng(1)
    first, second = (np.concatenate(submission.run(dealt, 40, 8, rng)).tolist() for _ in range(2))
    again = np.concatenate(submission.run(dealt, 40, 8, np.random.default_rng(1))).tolist()
    expect(first != list(range(40)), "The indices should be shuffled, but come in order.")
    expect(first != second, "A second call with the same `rng` should deal in another order.")
    expect(first == again, "Two calls with generators of the same seed should deal in the same order: draw from `rng`.")
    for size in (0, -2):
        assert_raises(ValueError, submission.minibatches, 10, size, rng)


@check(points=1)
def test_step_by_hand(submission):
    """One step goes downhill by the learning rate times the gradient, into a new float64 array."""
    theta, gradient = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([[0.5, -1.0, 0.0], [8.0, 2.0, -4.0]])
    step = submission.sgd_step(theta, gradient, 0.25)
    near(step, np.array([[0.875, 2.25, 3.0], [2.0, 4.5, 7.0]]), "The new array of weights")
    assert_unchanged(submission, "`sgd_step`")
    uphill = submission.sgd_step(theta[0], gradient[0], -0.5)
    near(uphill, np.array([1.25, 1.5, 3.0]), "The new array for a negative learning rate")
    whole = submission.sgd_step(np.array([4, -1, 7]), np.array([1, 2, -3000]), 2)
    near(whole, np.array([2.0, -5.0, 6007.0]), "The new array for ints")
    assert_dtype(whole, "float64", "The new array for ints")
    still = submission.sgd_step(np.array([4, -1, 7]), np.array([1, 2, -3000]), 0)
    near(still, np.array([4.0, -1.0, 7.0]), "The new array for a learning rate of 0")
    assert_dtype(still, "float64", "The new array for a learning rate of 0")
    single = submission.sgd_step(np.ones(2, dtype=np.float32), np.ones(2, dtype=np.float32), 0.5)
    assert_dtype(single, "float64", "The new array for float32")


def halving(update):
    return 0.5**update


@check(points=1)
def test_training_in_one_batch(submission):
    """Training with all data in one batch takes the steps that your own gradient and `sgd_step` give."""
    x, y = np.array([[2.0, 1.0], [-1.0, 1.0], [0.5, 1.0], [3.0, 1.0]]), np.array([0, 2, 2, 1])
    weights, own_losses = [np.array([[0.5, -0.25, 1.0], [0.0, 2.0, -1.0]])], []
    for rate in (1.0, 0.5):
        _, gradient = parts(submission.loss_and_gradient(weights[-1], x, y), "loss, gradient")
        weights.append(submission.sgd_step(weights[-1], gradient, rate))
        own_losses.append(parts(submission.loss_and_gradient(weights[-1], x, y), "loss, gradient")[0])
        expect(not np.allclose(weights[-2], weights[-1]), "A step should change the weights here.")
    _, other = parts(submission.loss_and_gradient(weights[-2], -2 * x - 1, y), "loss, gradient")
    expect(not np.allclose(gradient, other), "With other data `loss_and_gradient` should give another gradient.")

    answer = submission.train(weights[0], x, y, 1, 4, 1, np.random.default_rng(0))
    theta, losses = parts(answer, "theta, losses")
    near(theta, weights[1], "After one epoch `theta`")
    expect_losses(losses, own_losses[:1])
    answer = submission.train(weights[0], x, y, 2, 4, halving, np.random.default_rng(0))
    theta, losses = parts(answer, "theta, losses")
    near(theta, weights[2], "After two epochs with rates of 1 and 1/2 `theta`")
    expect_losses(losses, own_losses)


def updates_asked(student, name, *arguments):
    """Runs beside your code: for which updates your training asks the learning rate, each once."""
    asked = []

    def learning_rate(update):
        asked.append(int(update))
        return 0.25

    getattr(student, name)(*arguments[:-1], learning_rate, arguments[-1])
    return list(dict.fromkeys(asked))


@check(points=1)
def test_training_rules(submission):
    """Training leaves its arguments alone, takes ints, counts its updates, and lists a loss for each epoch, if any."""
    x, y = np.array([[2, 1], [-1, 1], [1, 1], [3, 1], [0, 1]]), np.array([0, 2, 2, 1, 0])
    start = np.array([[1, 0, -1], [0, 2, 0]])
    for scale, rate in ((1, 0.25), (0.5, 0.25), (1, 1e-9)):
        answer = submission.train(scale * start, scale * x, y, 3, 2, rate, np.random.default_rng(0))
        assert_unchanged(submission, "`train`")
        theta, losses = parts(answer, "theta, losses")
        expect_array(theta, (2, 3), "`theta`")
        expect_kind(losses, [0.0] * 3, "`losses`")
        assert_equal(len(losses), 3, "The number of losses after 3 epochs")
    asked = submission.run(updates_asked, "train", start, x[:4], y[:4], 2, 2, np.random.default_rng(0))
    assert_equal(asked[:4], [0, 1, 2, 3], "The list of updates in two epochs of two batches")
    answer = submission.train(start, x, y, 0, 2, 0.25, np.random.default_rng(0))
    theta, losses = parts(answer, "theta, losses")
    near(theta, start * 1.0, "With 0 epochs `theta`")
    assert_dtype(theta, "float64", "With 0 epochs `theta`")
    assert_equal(losses, [], "With 0 epochs `losses`")


@check(points=1)
def test_network_by_hand(submission):
    """A new network has the right shapes, small weights that differ, and no biases; its scores are right."""
    parameters = submission.init_mlp(4, 3, 2, np.random.default_rng(0))
    expect_parameters(parameters, 4, 3, 2, "`init_mlp`'s result")
    near(parameters["b1"], np.zeros(3), "`b1`")
    near(parameters["b2"], np.zeros(2), "`b2`")
    for key, count, limit in (("w1", 12, np.sqrt(6 / 7)), ("w2", 6, np.sqrt(6 / 5))):
        assert_equal(len(np.unique(parameters[key])), count, f"The number of different weights in `{key}`")
        expect(np.abs(parameters[key]).max() <= limit, f"All weights of `{key}` should lie between -L and L.")
    # The hidden sums are log(3)/2 and log(2), the hidden values 1/2 and 3/5.
    parameters = {"w1": np.array([[np.log(3), 2.0], [0.0, np.log(2)]]), "b1": np.array([np.log(3) / 2, -2.0])}
    parameters |= {"w2": np.array([[2.0, 0.0, 4.0], [0.0, 10.0, -5.0]]), "b2": np.array([1.0, 2.0, 3.0])}
    scores = submission.mlp_scores(parameters, np.array([[0.0, 1 + 2 / np.log(2)], [1.0, 1.0]]))
    assert_unchanged(submission, "`mlp_scores`")
    # For the second example they are 3 log(3)/2 and log(2): (27 - 1)/(27 + 1) and 3/5.
    near(scores, np.array([[2.0, 8.0, 2.0], [1 + 26 / 14, 8.0, 26 / 7]]), "`mlp_scores`")


@check(points=1)
def test_network_gradients_are_slopes(submission):
    """The network's gradients are the slopes of its loss, for both losses; misfits are refused."""
    gradients_of = submission.mlp_loss_and_gradients
    parameters = {"w1": np.array([[0.5, -1.0, 0.25], [1.0, 0.0, -0.5]]), "b1": np.array([0.1, -0.2, 0.3])}
    parameters |= {"w2": np.array([[1.0, -0.5], [0.25, 2.0], [-1.0, 0.5]]), "b2": np.array([0.2, -0.1])}
    x, y = np.array([[1.0, 2.0], [-1.0, 0.5], [0.0, -2.0], [3.0, 1.0]]), np.array([0, 1, 1, 0])
    targets = np.array([[1.0, -2.0], [0.5, 0.0], [3.0, 1.0], [-1.0, 2.0]])
    for data in ((x, y, "cross_entropy"), (x, targets, "mean_squared_error")):
        loss, gradients = parts(gradients_of(parameters, *data), "loss, gradients")
        assert_unchanged(submission, "`mlp_loss_and_gradients`")
        expect_parameters(gradients, 2, 3, 2, "`gradients`")
        slopes = submission.run(measured_slopes, "mlp_loss_and_gradients", parameters, *data)
        for key, slope in zip(parameters, slopes, strict=True):
            near(gradients[key], slope, f"With {data[-1]!r} `gradients`[{key!r}]")
    # Without weights and biases all scores are 0.
    nothing = {key: 0 * array for key, array in parameters.items()}
    near(gradients_of(nothing, x, y)[0], np.log(2), "With weights of 0 the cross-entropy")
    loss = gradients_of(nothing, x, targets, "mean_squared_error")[0]
    near(loss, 20.25 / 8, "With weights of 0 the mean squared error")
    for misfit in (targets[:, :1], targets[:1], targets[0], targets.T.copy()):
        assert_raises(ValueError, gradients_of, parameters, x, misfit, "mean_squared_error")
    single = parameters | {"w2": parameters["w2"][:, :1], "b2": parameters["b2"][:1]}
    for misfit in (targets, targets[:, 0]):
        assert_raises(ValueError, gradients_of, single, x, misfit, "mean_squared_error")
    assert_raises(ValueError, gradients_of, parameters, x[:1], targets[0], "mean_squared_error")
    for name in ("accuracy", "squares"):
        assert_raises(ValueError, gradients_of, parameters, x, y, name)
        assert_raises(ValueError, gradients_of, parameters, x, targets, name)


@check(points=1)
def test_regression_in_one_batch(submission):
    """Regression in one batch takes the steps that your own functions give, and it counts its updates."""
    x, y = np.array([[1, 2], [-1, 0], [0, -2], [3, 1]]), np.array([[1, 0, 2], [0, 1, -1], [3, 0, 0], [1, 1, 1]])
    # A learning rate of 0 leaves the start as it was drawn. With the same seed, the second start is the same.
    weights, _ = parts(submission.fit_regression(x, y, 5, 2, 4, 0.0, np.random.default_rng(0)), "parameters, losses")
    answer = submission.fit_regression(x, y, 5, 2, 4, halving, np.random.default_rng(0))
    assert_unchanged(submission, "`fit_regression`")
    parameters, losses = parts(answer, "parameters, losses")
    expect_kind(weights, {}, "With a learning rate of 0 `parameters`")
    expect_kind(parameters, {}, "`parameters`")
    assert_equal(sorted(parameters), ["b1", "b2", "w1", "w2"], "The sorted keys of `parameters`")
    own_losses = []
    for rate in (1.0, 0.5):
        _, gradients = parts(submission.mlp_loss_and_gradients(weights, x, y, "mean_squared_error"), "loss, gradients")
        weights = {key: submission.sgd_step(weights[key], gradients[key], rate) for key in weights}
        own_losses.append(submission.mlp_loss_and_gradients(weights, x, y, "mean_squared_error")[0])
    others, gradients = (
        parts(submission.mlp_loss_and_gradients(weights, *data, "mean_squared_error"), "loss, gradients")[1]
        for data in ((2 - 3 * x, 1 - 2 * y), (x, y))
    )
    differ = not all(np.allclose(gradients[key], others[key]) for key in weights)
    expect(differ, "With other data `mlp_loss_and_gradients` should give other gradients.")
    for key in weights:
        near(parameters[key], weights[key], f"After two epochs `parameters`[{key!r}]")
    expect_losses(losses, own_losses)
    asked = submission.run(updates_asked, "fit_regression", x, y, 5, 2, 2, np.random.default_rng(0))
    assert_equal(asked[:4], [0, 1, 2, 3], "The list of updates in two epochs of two batches")


# --- hidden: references, over any leading axes ----------------------------------------------


def reference_softmax(scores):
    """1 / (sum over i of e^(s_i - s_j)): only differences, and an overflow ends as 1 / inf = 0."""
    return np.reciprocal(np.exp(scores[..., None, :] - scores[..., :, None]).sum(axis=-1))


def reference_cross_entropy(scores, y):
    """The mean of ln(sum over i of e^(s_i - s_label)), the largest term taken out; and its slope at each score."""
    hot = (y[..., None] == np.arange(scores.shape[-1])) * 1.0
    above = scores - (scores * hot).sum(axis=-1, keepdims=True)
    top = above.max(axis=-1)
    losses = top + np.log(np.exp(above - top[..., None]).sum(axis=-1))
    return losses.mean(axis=-1), (reference_softmax(scores) - hot) / y.shape[-1]


def reference_gradients(weights, x, y, loss="mean_squared_error"):
    """Loss and slopes, from the output back: of softmax regression for `theta` alone, else of a network."""
    if "theta" in weights:
        value, error = reference_cross_entropy(x @ weights["theta"], y)
        return value, {"theta": np.einsum("...bd,...bk->...dk", x, error)}
    h = np.tanh(x @ weights["w1"] + weights["b1"][..., None, :])
    out = h @ weights["w2"] + weights["b2"][..., None, :]
    if loss == "cross_entropy":
        value, error = reference_cross_entropy(out, y)
    else:
        value, error = np.square(out - y).mean(axis=(-2, -1)), (out - y) / (out.shape[-1] * out.shape[-2] / 2)
    below = np.einsum("...bk,...hk->...bh", error, weights["w2"]) * (1 - h) * (1 + h)
    slopes = {"w1": np.einsum("...bd,...bh->...dh", x, below), "w2": np.einsum("...bh,...bk->...hk", h, error)}
    return value, slopes | {"b1": np.einsum("...bh->...h", below), "b2": np.einsum("...bk->...k", error)}


@functools.cache
def every_way(n, batch_size):
    """Every way to deal n examples out, as rows: the order of the batches counts, that inside a batch does not."""

    def ways(rest):
        if len(rest) <= batch_size:
            return [rest]
        firsts = itertools.combinations(rest, batch_size)
        return [first + more for first in firsts for more in ways(tuple(i for i in rest if i not in first))]

    return np.array(ways(tuple(range(n))))


def after_an_epoch(weights, x, y, batch_size, rates):
    """What one epoch makes of the weights, for every way to deal: stacks of weights, and the losses after it."""
    ways = every_way(len(x), batch_size)
    stack = {key: np.repeat(value[None], len(ways), axis=0) for key, value in weights.items()}
    for position, rate in enumerate(rates):
        chosen = ways[:, position * batch_size :][:, :batch_size]
        slopes = reference_gradients(stack, x[chosen], y[chosen])[1]
        stack = {key: value - rate * slopes[key] for key, value in stack.items()}
    return stack, reference_gradients(stack, x, y)[0]


def alike(one, other):
    return np.abs(one - other) <= 1e-6 * (1 + np.abs(other))


def followed(start, final, losses, x, y, epochs, batch_size, learning_rate):
    """The ways in which the epochs of a training dealt (more, where several fit). Raises where none does.

    The losses tell which ways come into question, the last weights decide. (That two ways agree in a loss
    to 6 digits happens; that they then agree in all weights does not.)
    """
    paths, updates = [((), start)], -(-len(x) // batch_size)
    for epoch in range(epochs):
        numbers = range(epoch * updates, (epoch + 1) * updates)
        rates = [learning_rate(number) if callable(learning_rate) else learning_rate for number in numbers]
        found = []
        for taken, at in paths:
            stack, values = after_an_epoch(at, x, y, batch_size, rates)
            for way in np.flatnonzero(alike(values, losses[epoch])):
                found.append(((*taken, int(way)), {key: value[way] for key, value in stack.items()}))
        paths = found[:300]  # more only where the gradients vanish, and then all are alike
        if not paths:
            public = "`losses` does not fit: an epoch uses each example once, each update starts where the one before"
            raise Mismatch(f"{public} ended, and the loss is that over all data after the epoch.", f"(Epoch {epoch}.)")
    fitting = [taken for taken, at in paths if all(alike(final[key], value).all() for key, value in at.items())]
    expect(fitting, "The weights after training are not those that belong to the last of the losses.")
    return frozenset().union(*fitting)


# --- hidden: the student's own functions, put together ---------------------------------------


def put_together(student, start, x, y, epochs, batch_size, learning_rate, rng):
    """A training by the student's other functions: from the dict `start`, or with so many hidden neurons."""

    def measured(at, *data):
        if "w1" in at:
            return student.mlp_loss_and_gradients(at, *data, "mean_squared_error")
        value, slope = student.loss_and_gradient(at["theta"], *data)
        return value, {"theta": slope}

    first = start if isinstance(start, dict) else student.init_mlp(x.shape[1], start, y.shape[1], rng)
    weights, update, record = first, 0, []
    for _epoch in range(epochs):
        for indices in student.minibatches(len(x), batch_size, rng):
            rate = learning_rate(update) if callable(learning_rate) else learning_rate
            slopes = measured(weights, x[indices], y[indices])[1]
            weights = {name: student.sgd_step(weights[name].copy(), slopes[name], rate) for name in weights}
            update = update + 1
        record.append(float(measured(weights, x, y)[0]))
    return first, weights, record


def explained(submission, final, losses, *arguments):
    """Is a training what the student's own functions give, put together well, with weights that moved, by the data?"""
    begin, x, y, *rest, rng = arguments
    others = -2 * x - 1, 1 - 2 * y if y.ndim > 1 else y[::-1]
    try:
        other = submission.run(put_together, begin, *others, *rest, copy.deepcopy(rng))[1]
        first, weights, record = submission.run(put_together, *arguments)
        if all(np.array_equal(weights[key], other[key]) for key in weights):
            return False
        moved = any(np.abs(weights[key] - first[key]).max() > 1e-5 for key in weights)
        same = all(bool(alike(final[key], weights[key]).all()) for key in weights)
        return moved and same and bool(alike(np.array(losses), np.array(record)).all())
    except (Raised, TypeError, ValueError, KeyError, AttributeError):
        return False


def ways_dealt(submission, begin, x, y, epochs, batch_size, learning_rate, rng):
    """The ways in which a training dealt; None where it is wrong, but only by the student's earlier functions.

    `begin` is the theta that `train` starts from, or the number of hidden neurons of `fit_regression`, whose start
    is what it returns with a learning rate of 0: the draws agree.
    """
    setting, (twin, other) = (x, y, epochs, batch_size), (copy.deepcopy(rng) for _ in range(2))
    if isinstance(begin, int):
        lasts = ((0.0, twin), (learning_rate, rng))
        answers = [submission.fit_regression(x, y, begin, epochs, batch_size, *last) for last in lasts]
        (start, still), (final, losses) = (parts(answer, "parameters, losses") for answer in answers)
        expect_kind(still, [], "With a learning rate of 0 `losses`")
        assert_equal(len(still), epochs, "The number of losses with a learning rate of 0")
    else:
        final, losses = parts(submission.train(begin, *setting, learning_rate, rng), "theta, losses")
        expect_array(final, begin.shape, "`theta`")
        start, final = {"theta": begin}, {"theta": final}
    expect_kind(losses, [0.0] * epochs, "`losses`")
    expect_array(np.array(losses), (epochs,), "`losses` (as an array)")
    try:
        if isinstance(begin, int):
            sizes = (x.shape[1], begin, y.shape[1])
            expect_parameters(start, *sizes, "With a learning rate of 0 `parameters`")
            expect_parameters(final, *sizes, "`parameters`")
        return followed(start, final, losses, *setting, learning_rate)
    except Mismatch:
        begin = begin if isinstance(begin, int) else start
        if not explained(submission, final, losses, begin, *setting, learning_rate, other):
            raise
        return None


def expect_shuffled_anew(submission, begin, x, y, seed):
    """Seven trainings of three epochs each, in which 30 ways to deal are equally likely: two from the same seed.

    Whoever shuffles once a training shows at most 6 ways, whoever leaves `rng` as it was at most 3. Of 18 fair draws
    no more than 6 ways come up at odds below C(30, 6) (6/30)^18 = 1.6e-7. Where the student's own minibatches do
    not repeat or do not deal anew, that has cost its points already.
    """
    rngs = [np.random.default_rng(seed), *[np.random.default_rng(seed)] * 6]
    again, *ways = (ways_dealt(submission, begin, x, y, 3, 2, swinging, rng) for rng in rngs)
    one, other = (submission.run(dealt, 5, 2, np.random.default_rng(seed), 18) for _ in range(2))
    one, other = ([str([sorted(batch) for batch in own[i : i + 3]]) for i in range(0, 54, 3)] for own in (one, other))
    if again is not None and None not in ways and one == other and len(set(one)) > 6:
        expect(again == ways[0], "With the same seed the training should deal in the same order: draw from `rng`.")
        sentence = "The data should be shuffled anew in each epoch, by `rng`, but the same orders come again."
        expect(len(frozenset().union(*ways)) > 6, sentence)


# --- hidden: fresh numbers, odd shapes, ints, extremes --------------------------------------


@check(points=1, hidden=True)
def test_softmax_and_cross_entropy_everywhere(submission, rng):
    """Softmax and cross-entropy are right for any number of examples and classes, ints, and scores far apart."""
    for n, k in ((5, 3), (1, 4), (2, 7), (4, 4), (3, 1)):
        far = rng.normal(0, 3, (n, k)) + rng.choice([-1000.0, 0.0, 1000.0], (n, 1))
        for scores in (rng.normal(0, 2, (n, k)), rng.integers(-4, 5, (n, k)), far, 1000 * rng.integers(-1, 2, (n, k))):
            labels = rng.integers(0, k, n)
            near(submission.softmax(scores), reference_softmax(scores), "`softmax`")
            want, _ = reference_cross_entropy(scores, labels)
            near(submission.cross_entropy(scores, labels), want, "`cross_entropy`")


@check(points=1, hidden=True)
def test_accuracy_and_squared_error_everywhere(submission, rng):
    """Accuracy and mean squared error are right for any number of examples, classes and axes, and for ints."""
    for n, k in ((9, 3), (1, 4), (12, 2), (5, 5)):
        scores = np.argsort(rng.normal(size=(n, k)), axis=1) - 2  # no two of a row are equal
        labels = rng.integers(0, k, n)
        right = sum(row[label] == max(row) for row, label in zip(scores.tolist(), labels.tolist(), strict=True))
        for rows in (scores, 0.01 * scores):
            near(submission.accuracy(rows, labels), right / n, "`accuracy`")
    for shape in ((7,), (4, 1), (1, 6), (3, 5), (2, 3, 4)):
        one, other = rng.normal(0, 2, shape), rng.normal(0, 2, shape)
        for a, b in ((one, other), (np.int64(3 * one), np.int64(3 * other)), (np.int64(3 * one), other)):
            want = sum((p - q) ** 2 for p, q in zip(a.ravel().tolist(), b.ravel().tolist(), strict=True)) / a.size
            near(submission.mean_squared_error(a, b), want, "`mean_squared_error`")


@check(points=1, hidden=True)
def test_gradient_everywhere(submission, rng):
    """Loss and gradient of softmax regression are right for any sizes, ints, missing classes and large scores."""
    sizes = ((7, 3, 4), (1, 2, 5), (6, 5, 2), (4, 4, 4))
    cases = [(rng.normal(size=(d, k)), rng.normal(size=(n, d)), rng.integers(0, k, n)) for n, d, k in sizes]
    cases += [(rng.normal(size=(3, 4)), rng.normal(size=(5, 3)), np.array(y)) for y in ([0] * 5, [1, 0, 2, 0, 1])]
    cases += [(rng.integers(-2, 3, (3, 2)), rng.integers(-2, 3, (6, 3)), rng.integers(0, 2, 6))]
    steep = np.array([[1.0, 1.0], [-1.0, 2.0]])
    cases += [(np.array([[1000.0, other], [0.5, 1.0]]), steep, np.array([1, 1])) for other in (-1000.0, 1000.0)]
    for theta, x, y in cases:
        value, slope = parts(submission.loss_and_gradient(theta, x, y), "loss, gradient")
        want, slopes = reference_gradients({"theta": theta}, x, y)
        near(slope, slopes["theta"], "The gradient")
        near(value, want, "The loss")


def dealt_orders(student, n, batch_size, times, rng):
    import numpy as np

    return np.array([np.concatenate(list(student.minibatches(n, batch_size, rng))) for _ in range(times)])


@check(points=1, hidden=True)
def test_minibatches_are_fair(submission, rng):
    """Every index is as likely in any batch, and no two indices keep together."""
    expect(submission.minibatches(3, 2, rng) is not None, "`minibatches` returned nothing.")
    n = int(rng.integers(15, 20))  # 20 in batches of nearly equal size would be 7, 7 and 6, too
    expect_batches(submission.run(dealt, n, 7, rng), [7, 7, n - 14])
    # How often an index lies in a batch is normal, nearly: one of 15 counts is 6.5 σ off at odds of 1.2e-9.
    orders = submission.run(dealt_orders, 5, 2, 2000, rng)
    expect_array(orders, (2000, 5), "2,000 epochs of five indices", "int64")
    for batch, share in ((orders[:, :2], 0.4), (orders[:, 2:4], 0.4), (orders[:, 4:], 0.2)):
        counts = np.array([(batch == index).sum() for index in range(5)])
        off = np.abs(counts - 2000 * share).max() / np.sqrt(2000 * share * (1 - share))
        expect(off < 6.5, "Every index should be as likely in any batch, but some are preferred.")
    # Of 400 indices in batches of 4, let D be the most frequent difference of neighbours. A shuffled order has a
    # mean of 1 or less for each difference, 4 where batches are sorted: 25 of one come at odds below 1e-9.
    orders = submission.run(dealt_orders, 400, 4, 80, rng)
    expect_array(orders, (80, 400), "80 epochs of 400 indices", "int64")
    most = np.unique(np.diff(orders[0]), return_counts=True)[1].max()
    expect(most < 25, "Indices that are neighbours should not keep together: shuffle the indices, not the batches.")
    # How far an index moves, as an angle: the mean cosine and sine, times this root, are normal with σ = 1, nearly.
    # To swap each place with any, rather than with one that is still to be dealt, gives 14 for the sine.
    turns = np.exp(2j * np.pi * (orders - np.arange(400)) / 400).mean() * np.sqrt(2 * orders.size)
    expect(max(abs(turns.real), abs(turns.imag)) < 6, "Every order should be equally likely, but some are preferred.")


def turning(update):
    """Downhill once, then uphill: the last weights are not the best, and the losses rise."""
    return 0.25 if update == 0 else -0.1


def swinging(update):
    """An epoch of three updates goes down, two go up. (Whoever asks for more rates gets them.)"""
    rates = (0.5, 0.4, 0.3, -0.2, -0.3, -0.4, -0.3, -0.5, -0.2)
    return rates[update] if update < 9 else 0.1


@check(points=1, hidden=True)
def test_training_in_minibatches(submission, rng):
    """Training in minibatches: each example once an epoch, one update a batch, any learning rate, the loss over all."""
    # Examples, batch size, epochs, learning rate, and the size of the inputs: large ones tell whoever clips gradients.
    settings = (5, 2, 1, 0.75, 1), (6, 4, 2, halving, 1), (5, 1, 2, 0.5, 1), (5, 5, 3, turning, 1), (5, 5, 1, 0.002, 40)
    for n, batch_size, epochs, learning_rate, size in settings:
        x, y, theta = rng.normal(0, size, (n, 3)), np.arange(n) % 4, rng.normal(0, 0.5 / size, (3, 4))
        ways_dealt(submission, theta, x, y, epochs, batch_size, learning_rate, np.random.default_rng(n))


@check(points=1, hidden=True)
def test_training_shuffles_anew(submission, rng):
    """Training shuffles anew in each epoch, by `rng` alone, and counts its updates over the whole run."""
    x, y, theta = rng.normal(size=(5, 3)), np.array([0, 1, 1, 2, 0]), rng.normal(0, 0.5, (3, 3))
    expect_shuffled_anew(submission, theta, x, y, int(rng.integers(2**32)))


def glorot_fault(network, *sizes):
    """What shows that a new network is not drawn from -L to L, evenly, each weight for itself; or nothing.

    Each of the five numbers held to 6 is normal with a standard deviation of 1, nearly: together they exceed it
    at odds of 1e-8. That n weights all keep away from L by 21 L / n has odds of (1 - 21 / n)^n < e^-21 = 8e-10:
    with the sizes of `test_start_is_glorot` that tells (a, b) neurons from (a + 1, b).
    """
    try:
        expect_parameters(network, *sizes, "A new network")
    except Mismatch as error:
        return error.public
    units = {key: network[key].ravel() * np.sqrt(sum(network[key].shape) / 6) for key in ("w1", "w2")}
    for key, unit in units.items():
        n = unit.size
        if not 1 - 21 / n < np.abs(unit).max() < 1 + 1e-9:
            return f"The largest weight of {key!r} should come near L, and not exceed it."
        if abs(unit.mean()) * np.sqrt(3 * n) > 6:
            return f"The weights of {key!r} should have a mean near 0."
        if abs(np.mean(unit**2) - 1 / 3) * np.sqrt(11.25 * n) > 6:
            return f"The weights of {key!r} should be spread evenly from -L to L."
        if len(np.unique(unit)) < 0.99 * n:
            return f"Each weight of {key!r} should be drawn for itself."
    m = min(unit.size for unit in units.values())
    if abs(np.dot(units["w1"][:m], units["w2"][:m])) * 3 / np.sqrt(m) > 6:
        return "The two layers should be drawn one after the other, not from the same numbers."
    return "The biases should be 0." if network["b1"].any() or network["b2"].any() else ""


@check(points=1, hidden=True)
def test_start_is_glorot(submission, rng):
    """A new network's weights follow Glorot's rule in each layer, and come from `rng` alone."""
    sizes, seed = (200, 160, 90), int(rng.integers(2**32))
    one, other = np.random.default_rng(seed), np.random.default_rng(seed)
    first, second, again = (submission.init_mlp(*sizes, generator) for generator in (one, one, other))
    for network in (first, second, again):
        expect(not glorot_fault(network, *sizes), glorot_fault(network, *sizes))
    for key in ("w1", "w2"):
        expect(np.array_equal(first[key], again[key]), f"With the same seed {key!r} should be the same.")
        expect(not np.array_equal(first[key], second[key]), f"A second network should get another {key!r}.")


@check(points=1, hidden=True)
def test_network_everywhere(submission, rng):
    """The network's scores, losses and gradients are right for any sizes, ints, missing classes and large scores."""

    def drawn(inputs, hidden, outputs):
        shapes = {"w1": (inputs, hidden), "b1": hidden, "w2": (hidden, outputs), "b2": outputs}
        return {key: rng.normal(0, 0.8, shape) for key, shape in shapes.items()}

    sizes = ((7, 3, 5, 4), (1, 2, 3, 2), (6, 1, 2, 3), (4, 4, 4, 4), (5, 3, 2, 1), (3, 2, 1, 5))
    cases = [(drawn(d, h, k), rng.normal(size=(n, d)), rng.integers(0, k, n)) for n, d, h, k in sizes]
    cases += [(drawn(2, 3, 4), rng.normal(size=(4, 2)), np.array(y)) for y in ([0] * 4, [1, 0, 2, 1])]
    whole = {key: np.int64(np.round(2 * array)) for key, array in drawn(3, 4, 2).items()}
    cases += [(whole, rng.integers(-1, 2, (5, 3)), np.array([1, 0, 0, 1, 1]))]
    # One row's scores near 1000, the other's near -1000; then 1000 and -1000 in each row.
    steep = drawn(2, 3, 2) | {"w1": np.array([[0.5], [-0.25]]), "w2": np.array([[9000.0, 9001.0]])}
    cases += [(steep | {"b1": np.zeros(1)}, np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([0, 1]))]
    apart = drawn(2, 3, 2) | {"b2": np.array([1000.0, -1000.0])}
    cases += [(apart, rng.normal(size=(3, 2)), np.array([0, 1, 1]))]
    for parameters, x, y in cases:
        scores = np.array([np.tanh(row @ parameters["w1"] + parameters["b1"]) @ parameters["w2"] for row in x])
        near(submission.mlp_scores(parameters, x), scores + parameters["b2"], "`mlp_scores`")
        targets = rng.integers(-3, 4, scores.shape) * 0.75
        for arguments in ((y,), (y, "cross_entropy"), (targets, "mean_squared_error")):
            answer = parts(submission.mlp_loss_and_gradients(parameters, x, *arguments), "loss, gradients")
            value, slopes = reference_gradients(parameters, x, arguments[0], (*arguments, "cross_entropy")[1])
            expect_parameters(answer[1], *parameters["w1"].shape, scores.shape[1], "`gradients`")
            for key in slopes:
                near(answer[1][key], slopes[key], f"`gradients`[{key!r}]")
            near(answer[0], value, "The loss")


@check(points=1, hidden=True)
def test_regression_in_minibatches(submission, rng):
    """Regression starts as `init_mlp` does, and trains as `train` does, on all four arrays."""
    x, y, seed = rng.normal(size=(5, 2)), rng.normal(size=(5, 3)), int(rng.integers(2**32))
    expect_shuffled_anew(submission, 4, x, y, seed)
    for targets, epochs, rate in ((y[:, :1], 3, turning), (100 * y, 1, 0.01)):
        ways_dealt(submission, 4, x, targets, epochs, 5, rate, np.random.default_rng(seed))
    sizes, data = (200, 160, 90), (np.ones((3, 200)), np.ones((3, 90)), 160, 0, 2, 0.1)
    (start, losses), (other, _) = (parts(submission.fit_regression(*data, rng), "parameters, losses") for _ in range(2))
    assert_equal(losses, [], "With 0 epochs `losses`")
    for network in (start, other):
        expect_parameters(network, *sizes, "With 0 epochs `parameters`")
    own, another = (submission.init_mlp(*sizes, rng) for _ in range(2))
    if not glorot_fault(own, *sizes):
        sentence = "The start should be drawn as your `init_mlp` draws it, but it does not follow Glorot's rule."
        expect(not glorot_fault(start, *sizes), sentence)
        sentence = "Two regressions with one `rng` should start differently: draw the start from `rng`."
        for key in ("w1", "w2"):
            expect(not np.array_equal(start[key], other[key]) or np.array_equal(own[key], another[key]), sentence)
