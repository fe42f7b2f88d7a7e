"""The checks of the exercise "rnn": 20 points, one a check, 10 checks visible and 10 hidden.

Every function has a visible check of all that its docstring promises, on numbers worked out by hand (of log 2, 0 and
-log 2, tanh makes 3/5, 0 and -3/5), and a hidden one on random numbers in any shape. Each is judged by itself: `alone`
answers for the earlier functions that it may call, and never before the last check of these.
The references run on weights stacked into one matrix and, for the gradients, on complex steps: exact to rounding.
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
    describe,
    expect_kind,
    parts,
    shown_size,
)


def alone(student, *arguments):
    """Your function, beside right answers of earlier ones that it may call: their mistakes cost their own points.

    `given` holds functions, or pairs of arguments and answer: for `rnn_backward`, what is multiplied by `upstream`.
    """
    import numpy as np

    def answers(name, *asked, **named):
        asked = [*asked, *named.values()]
        for known, right in given[name]:
            *upstream, question = [asked[0], asked[1:]] if name == "rnn_backward" else [asked]
            if len(known) == len(question) and all(map(np.array_equal, known, question)):
                return {k: (v * upstream).sum(axis=(-3, -2, -1)) for k, v in right.items()} if upstream else 1 * right
        return own[name](*asked)

    *arguments, function, given = arguments
    names = getattr(function, "__globals__", {})
    given = {name: value for name, value in given.items() if names.get(name) is not function}
    own = {name: names[name] for name in given if name in names}
    for name, value in given.items():
        names[name] = value if callable(value) else lambda *some, name=name, **more: answers(name, *some, **more)
    try:
        return function(*arguments)
    finally:
        for name in given:
            del names[name]
        names.update(own)


def known_runs(*runs):
    """What may be asked about these networks, [x, h0, wx, wh, b], whose states are known: step by step, or at once."""
    steps = []
    for (x, h0, *weights), states in runs:
        before = np.concatenate([h0[:, None], states], axis=1)
        steps += [[[x[:, t], before[:, t], *weights], states[:, t]] for t in range(x.shape[1])]
    return {"rnn_step": steps, "rnn_forward": list(runs)}


# --- visible: worked numbers, and the rules ------------------------------------------------


@check(points=1)
def test_one_hot_on_the_sentences(submission):
    """The lecture's two sentences become (2, 7, 10), in float64; what is not in the dictionary is refused."""
    sentences = np.array([[2, 6, 3, 4, 2, 8, 0], [1, 5, 3, 4, 7, 9, 0]])
    answer = submission.one_hot(sentences, 10)
    assert_unchanged(submission, "`one_hot`")
    expected = np.zeros((2, 7, 10))
    for place, word in np.ndenumerate(sentences):
        expected[(*place, word)] = 1
    assert_close(answer, expected)
    assert_dtype(answer, "float64")
    assert_close(submission.one_hot(np.array([1, 0]), 3), np.array([[0, 1, 0], [1, 0, 0]]), "The result for [1, 0]")
    assert_raises(ValueError, submission.one_hot, np.array([0, 3]), 3)
    assert_raises(ValueError, submission.one_hot, np.array([0, -1]), 3)


@check(points=1)
def test_one_step_by_hand(submission):
    """Input, state and bias are added up inside tanh; all is float64; what does not fit together is refused."""
    x, h = np.array([[1, 2], [0, 1]]), np.array([[1, 0], [0, 2]])
    wx, wh = np.log(2) * np.array([[1, -1], [0, 1]]), np.log(2) * np.array([[0, 2], [1, 0]])
    b = np.log(2) * np.array([-1, 0])
    # Inside tanh are log(2) times [[0, 3], [1, 1]], and tanh(3 * log 2) is 63/65.
    answer = submission.rnn_step(x, h, wx, wh, b)
    assert_unchanged(submission, "`rnn_step`")
    assert_close(answer, np.array([[0, 63 / 65], [3 / 5, 3 / 5]]), tolerance=1e-6)
    assert_dtype(submission.rnn_step(x, h, h, x, np.array([0, 1])), "float64", "The result for integers")
    assert_raises(ValueError, submission.rnn_step, np.ones((2, 3)), h, wx, wh, b)
    assert_raises(ValueError, submission.rnn_step, x, np.ones((2, 3)), wx, wh, b)
    assert_raises(ValueError, submission.rnn_step, x, h, wx, wh, np.ones(3))


@check(points=1)
def test_forward_by_hand(submission):
    """Every state comes from the one before, each sequence starts from its own h0, and ints give float64."""
    x = np.array([[[1], [0], [-2]], [[0], [-2], [2]]])
    wx, wh, b = np.array([[np.log(2)]]), np.array([[np.log(2) / 0.6]]), np.zeros(1)
    # A state of 3/5 adds log(2) to what the next input brings, and a state of -3/5 subtracts it.
    expected = np.array([[[3 / 5], [3 / 5], [-3 / 5]], [[3 / 5], [-3 / 5], [3 / 5]]])
    for rows, kind in [(2, float), (1, int)]:
        network = [x[:rows], np.array([[0], [0.6]])[:rows].astype(kind), wx, wh, b]
        answer = submission.run(alone, *network, submission.rnn_forward, known_runs([network, expected[:rows]]))
        assert_unchanged(submission, "`rnn_forward`")
        assert_close(answer, expected[:rows], f"The result for an h0 of {kind.__name__}s", tolerance=1e-6)
        assert_dtype(answer, "float64")


def assert_entries(actual, expected, what, dtype=None):
    """A dict with just these keys, and close arrays under them."""
    expect_kind(actual, expected, what)
    if set(actual) != set(expected):
        raise Mismatch(f"{what} should have the keys {sorted(expected)}, but has others.", f"({sorted(actual)})")
    for name in expected:
        assert_close(actual[name], expected[name], f"{what}[{name!r}]", tolerance=1e-6)
    for name in expected if dtype else ():
        assert_dtype(actual[name], dtype, f"{what}[{name!r}]")


@check(points=1)
def test_backward_by_hand(submission):
    """Gradients flow back through all steps, and the shares of steps and sequences are added up, in float64."""
    log2 = np.log(2)
    x = np.array([[[log2 - 0.1], [log2 - 0.3], [-log2 - 0.3]], [[0], [0], [0]]])
    network = [x, np.array([[0.2], [0]]), np.array([[1]]), np.array([[0.5]]), np.array([0])]
    # The states are 3/5, 3/5, -3/5 and 0, 0, 0. Inside tanh, step by step from the end:
    #   sequence 0: 0.64 * 10 = 6.4, 0.64 * (1 + 3.2) = 2.688, 0.64 * (0 + 1.344) = 0.86016
    #   sequence 1: 1, 1 + 0.5 = 1.5, 1 + 0.75 = 1.75
    upstream = np.array([[[0], [1], [10]], [[1], [1], [1]]])
    answer = submission.run(alone, upstream, *network, submission.rnn_backward, known_runs([network, 0.6 * np.sign(x)]))
    assert_unchanged(submission, "`rnn_backward`")
    expected = {"x": np.array([[[0.86016], [2.688], [6.4]], [[1.75], [1.5], [1]]]), "b": np.array([14.19816])}
    expected |= {"h0": np.array([[0.43008], [0.875]]), "wx": np.array([[-2.85184 * log2 - 2.812416]])}
    expected |= {"wh": np.array([[0.86016 * 0.2 + 2.688 * 0.6 + 6.4 * 0.6]])}
    assert_entries(answer, expected, "The result", "float64")
    # With integers everywhere. All states are 0, so tanh has a slope of 1 at each step, and inside tanh are
    # [0, 4] at the last step and [3 + 4 * 1, 0 + 4 * 3] = [7, 12] at the first.
    rows = [[[0], [0]]], [[0, 0]], [[1, 2]], [[0, 1], [2, 3]], [0, 0]
    network, upstream = [np.array(row) for row in rows], np.array([[[3, 0], [0, 4]]])
    known = known_runs([network, np.zeros((1, 2, 2))])
    answer = submission.run(alone, upstream, *network, submission.rnn_backward, known)
    expected = {"x": np.array([[[31], [8]]]), "h0": np.array([[12, 50]]), "b": np.array([7, 16])}
    assert_entries(answer, expected | {"wx": 0 * network[2], "wh": 0 * network[3]}, "The result for integers")


def change_the_copy(student, gradients):
    """Runs beside your code: empties the dict that comes back, and returns the one that went in."""
    student.clip_gradients(gradients, 100.0).clear()
    return gradients


@check(points=1)
def test_clipping_by_hand(submission):
    """One norm over all arrays decides, the direction stays, small gradients stay, and the dict is a new one."""
    gradients = {"wx": np.array([[3.0, 0.0], [0.0, 0.0]]), "b": np.array([-4.0])}  # the norm is 5
    answer = submission.clip_gradients(gradients, 2)
    assert_unchanged(submission, "`clip_gradients`")
    expected = {"wx": np.array([[1.2, 0], [0, 0]]), "b": np.array([-1.6])}
    assert_entries(answer, expected, "The result for maximum 2", "float64")
    gradients = {"wx": np.array([[1.5, 0], [0, 0]]), "b": np.array([-2.0])}
    assert_entries(submission.clip_gradients(gradients, 5), gradients, "The result for a norm of 2.5 and maximum 5")
    zeros = {"wx": np.zeros((1, 2)), "b": np.zeros(2)}
    assert_entries(submission.clip_gradients(zeros, 5.0), zeros, "The result for gradients of 0")
    kept = submission.run(change_the_copy, gradients)
    assert_entries(kept, gradients, "The dict that you were given, after the one that you returned was emptied,")
    assert_raises(ValueError, submission.clip_gradients, gradients, 0)
    assert_raises(ValueError, submission.clip_gradients, gradients, -1.0)


def assert_batches(actual, expected):
    """A list of pairs of arrays; each batch is compared number by number."""
    expect_kind(actual, expected, "The result")
    if len(actual) != len(expected):
        raise Mismatch(f"The list should hold {len(expected)} batches, but holds {shown_size(len(actual))}.")
    for k, pair in enumerate(actual):
        if not isinstance(pair, tuple | list) or len(pair) != 2:
            raise Mismatch(f"Batch {k} should be a pair (inputs, targets), but is {describe(pair)}.")
        for values, right, name in zip(pair, expected[k], ("inputs", "targets"), strict=True):
            assert_close(values, np.array(right), f"The {name} of batch {k}")
            assert_dtype(values, "int64", f"The {name} of batch {k}")


@check(points=1)
def test_batches_of_a_short_text(submission):
    """Targets come one later, rows go on in the next batch, the rest is left over, and too short is refused."""
    tokens = np.arange(10, 25)  # 15 tokens
    first = [[10, 11, 12], [16, 17, 18]], [[11, 12, 13], [17, 18, 19]]
    second = [[13, 14, 15], [19, 20, 21]], [[14, 15, 16], [20, 21, 22]]
    answer = submission.next_token_batches(tokens, 2, 3)
    assert_unchanged(submission, "`next_token_batches`")
    assert_batches(answer, [first, second])
    assert_batches(submission.next_token_batches(tokens[:13], 2, 3), [first, second])  # just enough for two
    one = [[10, 11, 12], [13, 14, 15]], [[11, 12, 13], [14, 15, 16]]
    assert_batches(submission.next_token_batches(tokens[:12], 2, 3), [one])  # and one token less is not
    assert_raises(ValueError, submission.next_token_batches, tokens[:6], 2, 3)


def known_to_a_model(inputs, targets, h0, parameters, letters, states, slopes):
    """What a language model may ask the functions that it stands on, and the right answers. `letters` are one-hot."""
    network = [letters[inputs], h0, *(parameters[name] for name in ("wx", "wh", "b"))]
    known = [[[tokens, len(letters)], letters[tokens]] for tokens in (inputs, targets)]
    return known_runs([network, states]) | {"one_hot": known, "rnn_backward": [[network, slopes]]}


@check(points=1)
def test_language_model_by_hand(submission):
    """A worked model has the right loss, gradients and last state, also for large logits; all is float64."""
    inputs, targets, letters = np.array([[0, 1], [2, 0]]), np.array([[1, 2], [0, 1]]), 1.0 * np.diag([1, 1, 1])
    # Where wh is 0, a state depends on what came into its own step alone: by that, times the slope of tanh.
    slopes = {"b": np.array([[[[0.64], [1]], [[0.64], [0.64]]]]), "x": np.zeros((2, 2, 3, 2, 2, 1))}
    slopes |= {"h0": np.zeros((2, 1, 2, 2, 1)), "wx": slopes["b"] * letters[:, inputs][:, None, ..., None]}

    def results(parameters, h0, states):
        into_wh = slopes["b"] * np.concatenate([h0[:, None], states[:, :1]], axis=1)
        known = known_to_a_model(inputs, targets, h0, parameters, letters, states, slopes | {"wh": into_wh[None]})
        answer = submission.run(alone, parameters, inputs, targets, h0, submission.language_model_loss, known)
        assert_unchanged(submission, "`language_model_loss`")
        return parts(answer, "loss, gradients, h")

    log2, w = np.log(2), np.log(2) / 0.6
    parameters = {"wx": np.array([[log2], [0], [-log2]]), "wh": np.array([[0]]), "b": np.array([0])}
    parameters |= {"wy": np.array([[w, 0, 0]]), "by": np.zeros(3)}
    # The tokens 0, 1, 2 give the states 3/5, 0, -3/5 and the probabilities
    # [1/2, 1/4, 1/4], [1/3, 1/3, 1/3], [1/5, 2/5, 2/5]. The right answers have 1/4, 1/3; 1/5, 1/4.
    states = np.array([[[0.6], [0]], [[-0.6], [0.6]]])
    loss, gradients, h = results(parameters, np.array([[1], [2]]), states)
    assert_close(loss, (np.log(4) + np.log(3) + np.log(5) + np.log(4)) / 4, "The loss", tolerance=1e-6)
    expected = {"wx": w * np.array([[0.16], [1 / 12], [-0.128]]), "b": w * np.array([0.16 + 1 / 12 - 0.128])}
    expected |= {"wh": w * np.array([[0.08 - 2 * 0.128 + 0.6 / 12 - 0.6 * 0.08]])}
    expected |= {"wy": np.array([[0.27, -0.285, 0.015]]), "by": np.array([16, -23, 7]) / 120}
    assert_entries(gradients, expected, "The gradients", "float64")
    assert_close(h, np.array([[0], [3 / 5]]), "The last state", tolerance=1e-6)
    parameters |= {"wy": np.array([[1000 / 0.6, 0, 0]]), "by": np.array([0, 0, -1000])}
    # Logits [1000, 0, -1000], [0, 0, -1000], [-1000, 0, -1000]: probabilities [1, 0, 0], [1/2, 1/2, 0], [0, 1, 0].
    loss, gradients, _ = results(parameters, np.array([[0], [0]]), states)
    assert_close(loss, (1000 + np.log(2) + 1000 + 1000 + 1000) / 4, "The loss for large logits")
    expected = {"wy": np.array([[0.45, -0.45, 0]]), "by": np.array([1.5, -0.5, -1]) / 4}
    assert_entries(gradients, gradients | expected, "The gradients for large logits")


def count_on(token, state):
    """A model that goes 1, 3, 9, 27, … places further around a circle of seven tokens, with logits around ±1000."""
    import numpy as np

    stride = 1 if state is None else 3 * state
    logits = np.full(7, 920.0 if stride % 4 == 3 else -1080.0)
    logits[(token + stride) % 7] += 80
    return logits, stride


def as_tokens(answer, length):
    """New tokens as an array, once they are a list or an array of `length` ints."""
    if isinstance(answer, list | tuple):
        for token in answer:
            expect_kind(token, 0, "A token in the result")
        answer = np.array(answer, dtype=None if answer else int)
    expect_kind(answer, np.zeros(length), "The result")
    if answer.shape != (length,) or answer.dtype.kind not in "iu":
        detail = f"{describe(answer)}, of {answer.dtype}"
        raise Mismatch(f"The result should hold {length} tokens, all of them ints.", detail)
    return answer.astype(np.int64)


@check(points=1)
def test_sample_feeds_back(submission, rng):
    """Each new token and state go into the next step; temperature 0 takes the largest; below 0 is refused."""
    expected = [3, 6, 1, 0, 4]  # from token 2: 2 + 1, 3 + 3, 6 + 9 = 15, 1 + 27 = 28, 0 + 81 = 81, all modulo 7
    for temperature in (0, 1.0, 0.25, 2.0):  # any others have a chance of e**-40 at most
        tokens = as_tokens(submission.sample(count_on, 2, 5, temperature, rng), 5)
        assert_close(tokens, np.array(expected), f"The result of a sure model at temperature {temperature}")
    assert_raises(ValueError, submission.sample, count_on, 2, 5, -0.5, rng)


@check(points=1)
def test_bidirectional_by_hand(submission):
    """One network reads to the right, the other to the left, and both speak about the same place; in float64."""
    log2, w = np.log(2), np.log(2) / 0.6
    x = np.array([[[1], [0], [-2]]])
    forward = {"wx": np.array([[log2]]), "wh": np.array([[w]]), "b": np.array([0])}
    backward = {"wx": np.array([[-log2]]), "wh": np.array([[w]]), "b": np.array([0])}
    # To the right: 1, 0 + 1, -2 + 1 times log(2). To the left, from the end: 2 - 1, 0 + 1, -1 + 1 times log(2).
    right, left = [x, np.array([[0]]), *forward.values()], [x[:, ::-1], np.array([[-0.6]]), *backward.values()]
    known = known_runs([right, np.array([[[0.6], [0.6], [-0.6]]])], [left, np.array([[[0.6], [0.6], [0]]])])
    answer = submission.run(alone, x, right[1], left[1], forward, backward, submission.bidirectional, known)
    assert_unchanged(submission, "`bidirectional`")
    assert_close(answer, np.array([[[3 / 5, 0], [3 / 5, 3 / 5], [-3 / 5, 3 / 5]]]), tolerance=1e-6)
    assert_dtype(answer, "float64")


@check(points=1)
def test_lstm_step_by_hand(submission):
    """Input, forget, cell, output: the gates do what they should, in float64, and do not overflow."""
    log2, log3 = np.log(2), np.log(3)
    # The sigmoid of 0, log 3, -log 3 is 1/2, 3/4, 1/4. In the first case both cells become log(2).
    x, h, c = np.array([[1]]), np.array([[0, 0]]), np.array([[4 * log2 - 1.8, log2 / 0.75]])
    wx = np.array([[log3, 0, -log3, log3, log2, 0, 0, log3]])
    wh = np.array([[0, 0, 0, 0, 0, 0, log3, 0], [0, log3, 0, 0, 0, 0, 0, log3]])
    b = np.array([0, 0, log3, 0, 0, log2, -log3, 0])
    gates, t, one = np.array([[1000, -1000, 1, 1000]]), np.tanh([1.5, 0.95, 1, np.tanh(1)]), np.array([[1]])
    sure, unsure = ([one, 0 * one, 50 * one, sign * gates, 0 * gates, 0 * gates[0]] for sign in (1, -1))
    cases = [
        ([x, h, c, wx, 0 * wh, 0 * b], [0.3, 0.45], [log2, log2], "x"),
        ([0 * x, h + 1, np.array([[2, 1]]), 0 * wx, wh, b], [0.5 * t[0], 0.75 * t[1]], [1.5, 0.95], "h and b"),
        (sure, t[3:], t[2:3], "large weights, which shut the forget gate alone,"),
        (unsure, [0], [50], "large weights, which open the forget gate alone,"),
    ]
    for arguments, h, c, source in cases:
        answer = submission.lstm_step(*arguments)
        assert_unchanged(submission, "`lstm_step`")
        for value, right, name in zip(parts(answer, "h, c"), (h, c), ("h", "c"), strict=True):
            assert_close(value, np.array([right]), f"`{name}` where the gates come from {source}", tolerance=1e-6)
            assert_dtype(value, "float64", f"`{name}` where the gates come from {source}")


# --- hidden: the same on random numbers, in any shape --------------------------------------


def compare(submission, answer, expected, what="The result"):
    assert_close(answer, expected, what, tolerance=1e-6)
    assert_unchanged(submission)


@check(points=1, hidden=True)
def test_one_hot_of_any_shape(submission, rng):
    """Arrays of any number of axes, dictionaries of any length; what is not in them is refused."""
    for shape, size in [((6,), 4), ((3, 2), 5), ((2, 3, 4), 7), ((5, 1), 9), ((4,), 1), ((1,), 3)]:
        indices = rng.integers(size, size=shape)
        compare(submission, submission.one_hot(indices, size), 1.0 * (indices[..., None] == np.arange(size)))
    for impossible, size in [([[0, 1], [2, 4]], 4), ([[-1]], 4), ([5, 0, 1], 3), ([2, -3, 1], 3)]:
        assert_raises(ValueError, submission.one_hot, np.array(impossible), size)


NETWORKS = [(2, 5, 3, 4), (4, 3, 1, 2), (1, 2, 4, 3), (3, 1, 5, 2)]  # n, T, d, m: each is the largest once


def random_network(rng, sizes):
    """Numbers that keep tanh away from its flat ends: x, h0, wx, wh, b."""
    n, length, d, m = sizes
    shapes = {"x": (n, length, d), "h0": (n, m), "wx": (d, m), "wh": (m, m), "b": (m,)}
    return {name: rng.uniform(-1, 1, size=shape) for name, shape in shapes.items()}


def reference_states(x, h0, wx, wh, b):
    """Input, state and a 1 in one row, times all weights in one matrix. Also for complex numbers."""
    states, ones = [h0], np.ones((len(h0), 1))
    for each in np.moveaxis(x, 1, 0):
        states.append(np.tanh(np.hstack([each, states[-1], ones]) @ np.vstack([wx, wh, b])))
    return np.stack(states[1:], axis=1)


@check(points=1, hidden=True)
def test_one_step_of_any_size(submission, rng):
    """Any numbers of sequences, inputs and states; arguments stay as they are."""
    for n, _, d, m in NETWORKS:
        x, h0, *weights = random_network(rng, (n, 1, d, m)).values()
        expected = reference_states(x, h0, *weights)[:, 0]
        compare(submission, submission.rnn_step(x[:, 0], h0, *weights), expected)


def known_step(x, h, wx, wh, b):
    """Takes the place of your `rnn_step`, behind the last check of it."""
    import numpy as np

    return np.tanh(x @ wx + h @ wh + b)


@check(points=1, hidden=True)
def test_forward_of_any_size(submission, rng):
    """Any numbers of sequences, steps, inputs and states; arguments stay as they are."""
    for sizes in [*NETWORKS, NETWORKS[-1]]:  # twice in the same shape: nothing may be left over
        network = random_network(rng, sizes)
        given = submission.rnn_forward, {"rnn_step": known_step}
        compare(submission, submission.run(alone, *network.values(), *given), reference_states(**network))


def reference_slopes(function, arrays, **fixed):
    """How each result changes with each number in `arrays`: numbers first, then results. By complex steps."""
    slopes = {}
    for name, array in arrays.items():
        nudged = [array + 1e-30j * one.reshape(array.shape) for one in np.identity(array.size)]
        found = np.array([function(**(arrays | {name: one}), **fixed).imag / 1e-30 for one in nudged])
        slopes[name] = found.reshape(*array.shape, *found.shape[1:])
    return slopes


@check(points=1, hidden=True)
def test_backward_of_any_size(submission, rng):
    """Every element of all five gradients for a random upstream gradient; arguments stay as they are."""
    for sizes in NETWORKS:
        network = random_network(rng, sizes)
        upstream = rng.normal(size=(*network["x"].shape[:2], sizes[3]))
        slopes = reference_slopes(reference_states, network)
        expected = {name: (array * upstream).sum(axis=(-3, -2, -1)) for name, array in slopes.items()}
        known = known_runs([[*network.values()], reference_states(**network)]) | {"rnn_step": known_step}
        answer = submission.run(alone, upstream, *network.values(), submission.rnn_backward, known)
        assert_entries(answer, expected, "The result")
        assert_unchanged(submission)


@check(points=1, hidden=True)
def test_clipping_of_any_gradients(submission, rng):
    """Any number of arrays of any shapes under any names, long and short ones; arguments stay as they are."""
    for shapes in [{"w": (3, 2), "b": (4,)}, {"wx": (2, 3), "wh": (3, 3), "wy": (3, 5)}, {"k": (2, 1, 2, 3)}]:
        gradients = {name: rng.normal(size=shape) for name, shape in shapes.items()}
        length = np.linalg.norm(np.concatenate([array.ravel() for array in gradients.values()]))
        for share in (0.3, 0.97, 1.03, 4):
            answer = submission.clip_gradients(gradients, share * length)
            expected = {name: min(share, 1) * array for name, array in gradients.items()}
            assert_entries(answer, expected, "The result")
            assert_unchanged(submission)


def reference_batches(tokens, batch, length):
    """Token by token, each looked up by its place in the text."""
    count = (len(tokens) - 1) // (batch * length)
    places = [[[(i * count + k) * length + j for j in range(length)] for i in range(batch)] for k in range(count)]
    return [(tokens[np.array(place)], tokens[np.array(place) + 1]) for place in places]


@check(points=1, hidden=True)
def test_batches_of_any_text(submission, rng):
    """Any texts, rows and lengths, with and without a rest; arguments stay as they are."""
    for size, batch, length in [(38, 3, 4), (37, 3, 4), (36, 3, 4), (25, 2, 3), (24, 1, 5), (19, 6, 1), (51, 4, 2)]:
        tokens = rng.integers(1000, size=size)
        assert_batches(submission.next_token_batches(tokens, batch, length), reference_batches(tokens, batch, length))
        assert_unchanged(submission)
    for size, batch, length in [(8, 4, 2), (5, 1, 7), (15, 5, 3)]:
        assert_raises(ValueError, submission.next_token_batches, np.arange(size), batch, length)


def reference_loss(inputs, targets, h0, wx, wh, b, wy, by):
    """Position by position, from probabilities: fine for small logits, and for complex numbers."""
    states = reference_states(np.identity(len(wx))[inputs], h0, wx, wh, b)
    scores = [np.exp(state @ wy + by) for state in states.reshape(-1, len(b))]
    chances = [score[target] / sum(score) for score, target in zip(scores, targets.ravel(), strict=True)]
    return -np.mean(np.log(chances))


@check(points=1, hidden=True)
def test_language_model_of_any_size(submission, rng):
    """Loss, every element of all gradients and the last state, for random models; arguments stay as they are."""
    for n, length, v, m in [(2, 5, 4, 3), (3, 2, 6, 4), (4, 3, 5, 2), (1, 4, 3, 5), (1, 4, 3, 5)]:
        network = random_network(rng, (n, length, v, m))
        inputs, targets = rng.integers(v, size=(2, n, length))
        network["x"], h0, outer = np.identity(v)[inputs], network["h0"], rng.uniform(-1, 1, size=(m + 1, v))
        parameters = {name: network[name] for name in ("wx", "wh", "b")} | {"wy": outer[:-1], "by": outer[-1]}
        fixed = {"inputs": inputs, "targets": targets, "h0": h0}
        states, slopes = reference_states(**network), reference_slopes(reference_states, network)
        known = known_to_a_model(inputs, targets, h0, parameters, np.identity(v), states, slopes)
        given = submission.language_model_loss, known | {"rnn_step": known_step}
        answer = submission.run(alone, parameters, inputs, targets, h0, *given)
        assert_unchanged(submission)
        scalar, slopes, final = parts(answer, "loss, gradients, h")
        assert_close(scalar, reference_loss(**fixed, **parameters), "The loss", tolerance=1e-6)
        assert_entries(slopes, reference_slopes(reference_loss, parameters, **fixed), "The gradients")
        assert_close(final, states[:, -1], "The last state", tolerance=1e-6)


def wander(token, state):
    """Logits that are always the same array, the state too, made for a tenth of the first token as temperature."""
    import numpy as np

    weights = np.ones(303)
    weights[[3, 110, 250]] = 400, 40, 20
    logits = (token in (7, 10, 20)) * token / 10 * np.log(weights) if state is None else state
    return logits, logits


@check(points=1, hidden=True)
def test_sample_draws_by_temperature(submission, rng):
    """Tokens are drawn from softmax(logits / temperature), with the generator given, and logits stay as they are."""
    # All draws before the first comparison: one alone may look like another mistake's by chance.
    drawn = [submission.sample(wander, tenths, 1000, tenths / 10, rng) for tenths in (20, 10, 7)]
    first, again = map(np.random.default_rng, [rng.integers(2**32)] * 2)
    answers = [submission.sample(wander, 10, 80, 2.0, one) for one in (first, first, again)]
    # Bernstein: of n draws, what has the chance p is off by more than sqrt(2 n p (1 - p) L) + 2 L / 3 at odds below
    # 2 exp(-L). L = 22, 304 counts (each token, the rare ones together) and 3 temperatures: false alarms at odds below
    # 5.1e-7. The rare ones hold 300 of 760 shares: temperatures 15 % too high or too low pass at odds below 1e-12.
    weights = np.exp(wander(10, None)[0])
    chances = np.append(weights, 300) / weights.sum()
    slack = np.sqrt(2 * 1000 * chances * (1 - chances) * 22) + 2 * 22 / 3
    for tokens in (as_tokens(answer, 1000) for answer in drawn):
        if tokens.min() < 0 or tokens.max() >= len(weights):
            raise Mismatch("The result holds tokens for which the model gives no logit.")
        counts = np.bincount(tokens, minlength=len(weights))
        counts = np.append(counts, counts[weights < 2].sum())
        if (np.abs(counts - 1000 * chances) > slack).any():
            detail = f"Counted {counts}, expected {np.round(1000 * chances)} ± {np.round(slack)}."
            raise Mismatch("The tokens do not come as often as softmax(logits / temperature) says.", detail)
    one, later, same = (as_tokens(answer, 80).tolist() for answer in answers)
    assert_equal(one, same, "The result for two generators in the same state")
    if one == later:  # at odds far below 1e-20: every token has a chance below 0.1
        raise Mismatch("Two calls in a row with one generator drew the same tokens: draw from `rng` itself.")


@check(points=1, hidden=True)
def test_bidirectional_of_any_size(submission, rng):
    """Any numbers of sequences, steps, inputs and states, with two different networks; arguments stay as they are."""
    for sizes in NETWORKS:
        x, h0, *weights = random_network(rng, sizes).values()
        _, other_h0, *other_weights = random_network(rng, sizes).values()
        runs = [[x, h0, *weights], [np.flip(x, 1), other_h0, *other_weights]]
        right, left = (reference_states(*run) for run in runs)
        forward, backward = (dict(zip(("wx", "wh", "b"), w, strict=True)) for w in (weights, other_weights))
        known = known_runs([runs[0], right], [runs[1], left]) | {"rnn_step": known_step}
        answer = submission.run(alone, x, h0, other_h0, forward, backward, submission.bidirectional, known)
        compare(submission, answer, np.dstack([right, np.flip(left, 1)]))


def reference_lstm(x, h, c, wx, wh, b):
    """All four layers in one matrix, and a sigmoid that divides."""
    z = np.hstack([x, h, np.ones((len(x), 1))]) @ np.vstack([wx, wh, b])
    i, f, g, o = np.moveaxis(z.reshape(len(x), 4, -1), 1, 0)
    new_c = c / (1 + np.exp(-f)) + np.tanh(g) / (1 + np.exp(-i))
    return np.tanh(new_c) / (1 + np.exp(-o)), new_c


@check(points=1, hidden=True)
def test_lstm_step_of_any_size(submission, rng):
    """Any numbers of sequences, inputs and states; arguments stay as they are."""
    for n, _, d, m in NETWORKS:
        shapes = [(n, d), (n, m), (n, m), (d, 4 * m), (m, 4 * m), (4 * m,)]
        arguments = [rng.uniform(-2, 2, size=shape) for shape in shapes]
        answer = parts(submission.lstm_step(*arguments), "h, c")
        assert_unchanged(submission)
        for got, expected, name in zip(answer, reference_lstm(*arguments), ("`h`", "`c`"), strict=True):
            assert_close(got, expected, name, tolerance=1e-6)
