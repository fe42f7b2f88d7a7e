"""The checks of the exercise "rnn": 20 points, one a check, 10 checks visible and 10 hidden.

Every function has a visible check, which tries all that its docstring promises on numbers that can be
worked out by hand, and a hidden one on random numbers in any shape. The hand-made states come from
tanh(log 2) = 3/5, which makes a state of 3/5, 0 or -3/5 of a few whole numbers.

The references run on weights stacked into one matrix and, for the gradients, on complex steps: exact to
rounding, and written with nothing that a solution has in common with them.
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
)

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
    answer = submission.rnn_forward(x, np.array([[0], [0.6]]), wx, wh, b)
    assert_unchanged(submission, "`rnn_forward`")
    expected = np.array([[[3 / 5], [3 / 5], [-3 / 5]], [[3 / 5], [-3 / 5], [3 / 5]]])
    assert_close(answer, expected, tolerance=1e-6)
    assert_dtype(answer, "float64")
    answer = submission.rnn_forward(x[:1], np.zeros((1, 1), dtype=int), wx, wh, b)
    assert_close(answer, expected[:1], "The result for an h0 of ints", tolerance=1e-6)


def assert_entries(actual, expected, what, tolerance=1e-6):
    """A dict with just these keys, and close arrays under them."""
    expect_kind(actual, expected, what)
    if set(actual) != set(expected):
        raise Mismatch(f"{what} should have the keys {sorted(expected)}, but has others.", f"({sorted(actual)})")
    for name in expected:
        assert_close(actual[name], expected[name], f"{what}[{name!r}]", tolerance)


@check(points=1)
def test_backward_by_hand(submission):
    """Gradients flow back through all steps, and the shares of steps and sequences are added up, in float64."""
    log2 = np.log(2)
    x = np.array([[[log2 - 0.1], [log2 - 0.3], [-log2 - 0.3]], [[0], [0], [0]]])
    h0, wx, wh, b = np.array([[0.2], [0]]), np.array([[1]]), np.array([[0.5]]), np.array([0])
    # The states are 3/5, 3/5, -3/5 and 0, 0, 0. Inside tanh, step by step from the end:
    #   sequence 0: 0.64 * 10 = 6.4, 0.64 * (1 + 3.2) = 2.688, 0.64 * (0 + 1.344) = 0.86016
    #   sequence 1: 1, 1 + 0.5 = 1.5, 1 + 0.75 = 1.75
    upstream = np.array([[[0], [1], [10]], [[1], [1], [1]]])
    answer = submission.rnn_backward(upstream, x, h0, wx, wh, b)
    assert_unchanged(submission, "`rnn_backward`")
    expected = {
        "x": np.array([[[0.86016], [2.688], [6.4]], [[1.75], [1.5], [1]]]),
        "h0": np.array([[0.43008], [0.875]]),
        "wx": np.array([[-2.85184 * log2 - 2.812416]]),
        "wh": np.array([[0.86016 * 0.2 + 2.688 * 0.6 + 6.4 * 0.6]]),
        "b": np.array([14.19816]),
    }
    assert_entries(answer, expected, "The result")
    for name in expected:
        assert_dtype(answer[name], "float64", f"The result[{name!r}]")
    # With integers everywhere. All states are 0, so tanh has a slope of 1 at each step, and inside tanh are
    # [0, 4] at the last step and [3 + 4 * 1, 0 + 4 * 3] = [7, 12] at the first.
    x, h0, upstream = np.array([[[0], [0]]]), np.array([[0, 0]]), np.array([[[3, 0], [0, 4]]])
    wx, wh = np.array([[1, 2]]), np.array([[0, 1], [2, 3]])
    answer = submission.rnn_backward(upstream, x, h0, wx, wh, np.array([0, 0]))
    expected = {"x": np.array([[[31], [8]]]), "h0": np.array([[12, 50]]), "b": np.array([7, 16])}
    assert_entries(answer, expected | {"wx": 0 * wx, "wh": 0 * wh}, "The result for integers")


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
    assert_entries(answer, {"wx": np.array([[1.2, 0], [0, 0]]), "b": np.array([-1.6])}, "The result for maximum 2")
    for name in answer:
        assert_dtype(answer[name], "float64", f"The result[{name!r}]")
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
        raise Mismatch(f"The list should hold {len(expected)} batches, but holds {len(actual)}.")
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


@check(points=1)
def test_language_model_by_hand(submission):
    """Guessing among 4 costs log 4; a worked model has the right loss, gradients and last state; all is float64."""
    shapes = {"wx": (4, 2), "wh": (2, 2), "b": (2,), "wy": (2, 4), "by": (4,)}
    zeros = {name: np.zeros(shape, dtype=int) for name, shape in shapes.items()}
    answer = submission.language_model_loss(zeros, np.array([[0, 1]]), np.array([[1, 3]]), np.zeros((1, 2)))
    loss, gradients, h = parts(answer, "loss, gradients, h")
    assert_close(loss, np.log(4), "The loss of guessing among 4", tolerance=1e-6)
    expected = {name: np.zeros(shape) for name, shape in shapes.items()}
    assert_entries(gradients, expected | {"by": np.array([1, -1, 1, -1]) / 4}, "The gradients of guessing")
    assert_close(h, np.zeros((1, 2)), "The last state")

    log2, w = np.log(2), np.log(2) / 0.6
    parameters = {"wx": np.array([[log2], [0], [-log2]]), "wh": np.array([[0]]), "b": np.array([0])}
    parameters |= {"wy": np.array([[w, 0, 0]]), "by": np.zeros(3)}
    # The tokens 0, 1, 2 give the states 3/5, 0, -3/5 and the probabilities
    # [1/2, 1/4, 1/4], [1/3, 1/3, 1/3], [1/5, 2/5, 2/5]. The right answers have 1/4, 1/3; 1/5, 1/4.
    inputs, targets = np.array([[0, 1], [2, 0]]), np.array([[1, 2], [0, 1]])
    answer = submission.language_model_loss(parameters, inputs, targets, np.array([[1], [2]]))
    assert_unchanged(submission, "`language_model_loss`")
    loss, gradients, h = parts(answer, "loss, gradients, h")
    assert_close(loss, (np.log(4) + np.log(3) + np.log(5) + np.log(4)) / 4, "The loss", tolerance=1e-6)
    expected = {
        "wx": np.array([[0.16 * w], [w / 12], [-0.128 * w]]),
        "wh": np.array([[0.08 * w - 2 * 0.128 * w + 0.6 * w / 12 - 0.6 * 0.08 * w]]),
        "b": np.array([0.16 * w + w / 12 - 0.128 * w]),
        "wy": np.array([[0.27, -0.285, 0.015]]),
        "by": np.array([16, -23, 7]) / 120,
    }
    assert_entries(gradients, expected, "The gradients")
    for name in expected:
        assert_dtype(gradients[name], "float64", f"The gradients[{name!r}]")
    assert_close(h, np.array([[0], [3 / 5]]), "The last state", tolerance=1e-6)

    w = 1000 / 0.6
    parameters |= {"wy": np.array([[w, 0, 0]]), "by": np.array([0, 0, -1000])}
    # Logits [1000, 0, -1000], [0, 0, -1000], [-1000, 0, -1000]: probabilities [1, 0, 0], [1/2, 1/2, 0], [0, 1, 0].
    answer = submission.language_model_loss(parameters, inputs, targets, np.array([[0], [0]]))
    loss, gradients, _ = parts(answer, "loss, gradients, h")
    assert_close(loss, (1000 + np.log(2) + 1000 + 1000 + 1000) / 4, "The loss for large logits")
    expected = {
        "wx": np.array([[0.32 * w], [0.125 * w], [-0.16 * w]]),
        "wh": np.array([[0.6 * 0.125 * w - 0.6 * 0.16 * w]]),
        "b": np.array([0.32 * w + 0.125 * w - 0.16 * w]),
        "wy": np.array([[0.45, -0.45, 0]]),
        "by": np.array([1.5, -0.5, -1]) / 4,
    }
    assert_entries(gradients, expected, "The gradients for large logits")


def count_on(token, state):
    """A model that goes 1, 3, 9, 27, … places further around a circle of seven tokens."""
    import numpy as np

    stride = 1 if state is None else 3 * state
    logits = np.full(7, -90.0)
    logits[(token + stride) % 7] = -10.0
    return logits, stride


def as_tokens(answer, length, what="The result"):
    """New tokens as an array, once they are a list or an array of `length` ints."""
    tokens = answer
    if isinstance(answer, list | tuple):
        for token in answer:
            expect_kind(token, 0, f"A token in {what.lower()}")
        tokens = np.array(answer, dtype=int if len(answer) == 0 else None)
    expect_kind(tokens, np.zeros(length), what)
    if tokens.shape != (length,):
        raise Mismatch(f"{what} should hold {length} tokens, but is {describe(answer)}.")
    if tokens.dtype.kind not in "iu":
        raise Mismatch(f"{what} should hold ints, but holds elements of another type.", f"({tokens.dtype})")
    return tokens.astype(np.int64)


@check(points=1)
def test_sample_feeds_back(submission, rng):
    """Each new token and state go into the next step; temperature 0 takes the largest; below 0 is refused."""
    expected = [3, 6, 1, 0, 4]  # from token 2: 2 + 1, 3 + 3, 6 + 9 = 15, 1 + 27 = 28, 0 + 81 = 81, all modulo 7
    tokens = as_tokens(submission.sample(count_on, 2, 5, 0, rng), 5)
    assert_close(tokens, np.array(expected), "The result at temperature 0")
    tokens = as_tokens(submission.sample(count_on, 2, 5, 1.0, rng), 5)  # any other one has a chance of e**-80
    assert_close(tokens, np.array(expected), "The result for a model that is sure, at temperature 1")
    assert_raises(ValueError, submission.sample, count_on, 2, 5, -0.5, rng)


@check(points=1)
def test_bidirectional_by_hand(submission):
    """One network reads to the right, the other to the left, and both speak about the same place; in float64."""
    log2, w = np.log(2), np.log(2) / 0.6
    x = np.array([[[1], [0], [-2]]])
    forward = {"wx": np.array([[log2]]), "wh": np.array([[w]]), "b": np.array([0])}
    backward = {"wx": np.array([[-log2]]), "wh": np.array([[w]]), "b": np.array([0])}
    # To the right: 1, 0 + 1, -2 + 1 times log(2). To the left, from the end: 2 - 1, 0 + 1, -1 + 1 times log(2).
    answer = submission.bidirectional(x, np.array([[0]]), np.array([[-0.6]]), forward, backward)
    assert_unchanged(submission, "`bidirectional`")
    assert_close(answer, np.array([[[3 / 5, 0], [3 / 5, 3 / 5], [-3 / 5, 3 / 5]]]), tolerance=1e-6)
    assert_dtype(answer, "float64")


@check(points=1)
def test_lstm_step_by_hand(submission):
    """Input, forget, cell, output: the gates do what they should, in float64, and do not overflow."""
    log2, log3 = np.log(2), np.log(3)
    # Both cells become log(2). The sigmoid of 0, log 3, -log 3 is 1/2, 3/4, 1/4.
    wx = np.array([[log3, 0, -log3, log3, log2, 0, 0, log3]])
    x, h, c = np.array([[1]]), np.array([[0, 0]]), np.array([[4 * log2 - 1.8, log2 / 0.75]])
    answer = submission.lstm_step(x, h, c, wx, np.zeros((2, 8)), np.zeros(8))
    assert_unchanged(submission, "`lstm_step`")
    new_h, new_c = parts(answer, "h, c")
    assert_close(new_c, np.array([[log2, log2]]), "`c`", tolerance=1e-6)
    assert_close(new_h, np.array([[0.3, 0.45]]), "`h`", tolerance=1e-6)

    b = np.array([0, 0, log3, 0, 0, log2, -log3, 0])  # now the gates come from h and b
    wh = np.array([[0, 0, 0, 0, 0, 0, log3, 0], [0, log3, 0, 0, 0, 0, 0, log3]])
    answer = submission.lstm_step(np.array([[0]]), np.array([[1, 1]]), np.array([[2, 1]]), 0 * wx, wh, b)
    new_h, new_c = parts(answer, "h, c")
    assert_close(new_c, np.array([[1.5, 0.95]]), "`c` where the gates come from h and b", tolerance=1e-6)
    assert_close(new_h, np.array([[0.5, 0.75]]) * np.tanh([[1.5, 0.95]]), "`h` where the gates come from h and b", 1e-6)

    one, large = np.array([[1]]), np.array([[1000, -1000, 1, 1000]])
    new_h, new_c = parts(submission.lstm_step(one, 0 * one, 5 * one, large, 0 * large, 0 * large[0]), "h, c")
    assert_close(new_c, np.tanh([[1]]), "`c` where gates are wide open or shut", tolerance=1e-6)
    assert_close(new_h, np.tanh(np.tanh([[1]])), "`h` where gates are wide open or shut", tolerance=1e-6)
    for name, value in (("h", new_h), ("c", new_c)):
        assert_dtype(value, "float64", f"`{name}` for integers")
    new_h, new_c = parts(submission.lstm_step(one, 0 * one, 5 * one, -large, 0 * large, 0 * large[0]), "h, c")
    assert_close(new_c, 5 * one, "`c` where only the forget gate is open", tolerance=1e-6)
    assert_close(new_h, 0 * one, "`h` where only the forget gate is open", tolerance=1e-6)


# --- hidden: the same on random numbers, in any shape --------------------------------------


def compare(submission, answer, expected, what="The result"):
    assert_close(answer, expected, what, tolerance=1e-6)
    assert_unchanged(submission)


@check(points=1, hidden=True)
def test_one_hot_of_any_shape(submission, rng):
    """Arrays of any number of axes, dictionaries of any length; what is not in them is refused."""
    for shape, size in [((6,), 4), ((3, 2), 5), ((2, 3, 4), 7), ((5, 1), 9), ((4,), 1)]:
        indices = rng.integers(size, size=shape)
        compare(submission, submission.one_hot(indices, size), 1.0 * (indices[..., None] == np.arange(size)))
    for impossible, size in [([[0, 1], [2, 4]], 4), ([[-1]], 4), ([5, 0, 1], 3), ([2, -3, 1], 3)]:
        assert_raises(ValueError, submission.one_hot, np.array(impossible), size)


NETWORKS = [  # n, T, d, m: all four differ, and each is the largest once
    (2, 5, 3, 4),
    (4, 3, 1, 2),
    (1, 2, 4, 3),
    (3, 1, 5, 2),
]


def random_network(rng, sizes):
    """Numbers that keep tanh away from its flat ends: x, h0, wx, wh, b."""
    n, length, d, m = sizes
    shapes = {"x": (n, length, d), "h0": (n, m), "wx": (d, m), "wh": (m, m), "b": (m,)}
    return {name: rng.uniform(-1, 1, size=shape) for name, shape in shapes.items()}


def reference_states(x, h0, wx, wh, b):
    """Row by row: input, state and a 1 in one vector, times all weights in one matrix. Also for complex numbers."""
    matrix = np.vstack([wx, wh, b])
    sequences = []
    for sequence, state in zip(x, h0, strict=True):
        history = [state]
        for vector in sequence:
            history.append(np.tanh(np.hstack([vector, history[-1], 1]) @ matrix))
        sequences.append(history[1:])
    return np.array(sequences)


@check(points=1, hidden=True)
def test_one_step_of_any_size(submission, rng):
    """Any numbers of sequences, inputs and states; arguments stay as they are."""
    for n, _, d, m in NETWORKS:
        x, h0, *weights = random_network(rng, (n, 1, d, m)).values()
        expected = reference_states(x, h0, *weights)[:, 0]
        compare(submission, submission.rnn_step(x[:, 0], h0, *weights), expected)


@check(points=1, hidden=True)
def test_forward_of_any_size(submission, rng):
    """Any numbers of sequences, steps, inputs and states; arguments stay as they are."""
    for sizes in [*NETWORKS, NETWORKS[-1]]:  # twice in the same shape: nothing may be left over
        network = random_network(rng, sizes)
        compare(submission, submission.rnn_forward(**network), reference_states(**network))


def reference_slopes(total, arrays):
    """The gradient of total(**arrays) by complex steps: no difference is taken, so nothing is rounded away."""
    slopes = {name: np.empty(array.shape) for name, array in arrays.items()}
    for name, array in arrays.items():
        for place in np.ndindex(array.shape):
            nudged = array.astype(complex)
            nudged[place] += 1e-30j
            slopes[name][place] = total(**(arrays | {name: nudged})).imag / 1e-30
    return slopes


@check(points=1, hidden=True)
def test_backward_of_any_size(submission, rng):
    """Every element of all five gradients for a random upstream gradient; arguments stay as they are."""
    for sizes in NETWORKS:
        network = random_network(rng, sizes)
        upstream = rng.normal(size=(*network["x"].shape[:2], sizes[3]))
        expected = reference_slopes(lambda u=upstream, **arrays: (u * reference_states(**arrays)).sum(), network)
        assert_entries(submission.rnn_backward(upstream, **network), expected, "The result")
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
        _, h0, *inner = random_network(rng, (n, length, v, m)).values()
        outer = rng.uniform(-1, 1, size=(m + 1, v))
        parameters = dict(zip(["wx", "wh", "b", "wy", "by"], [*inner, outer[:-1], outer[-1]], strict=True))
        inputs, targets = rng.integers(v, size=(2, n, length))
        fixed = {"inputs": inputs, "targets": targets, "h0": h0}
        answer = submission.language_model_loss(parameters, inputs, targets, h0)
        assert_unchanged(submission)
        scalar, slopes, final = parts(answer, "loss, gradients, h")
        assert_close(scalar, reference_loss(**fixed, **parameters), "The loss", tolerance=1e-6)
        expected = reference_slopes(lambda f=fixed, **arrays: reference_loss(**f, **arrays), parameters)
        assert_entries(slopes, expected, "The gradients")
        expected = reference_states(np.identity(v)[inputs], h0, *inner)[:, -1]
        assert_close(final, expected, "The last state", tolerance=1e-6)


def wander(token, state):
    """A model whose logits are always the same array, which is also its state: it must not be changed."""
    import numpy as np

    logits = np.array([0.3, 1.7, 1.1, -0.8, 1.5, 0.9, 0.9]) if state is None else state
    return logits, logits


def leap(token, state):
    """A model that is sure, with huge logits, and moves from token k to k + its number of calls, modulo 5."""
    import numpy as np

    calls = 1 if state is None else state + 1
    logits = np.full(5, 400.0)
    logits[[(token + calls) % 5, (token + calls + 2) % 5]] = 1000.0, -1000.0
    return logits, calls


def assert_drawn(tokens, chances):
    """Each token comes as often as it should in n independent draws.

    Bernstein: a token with chance p is off by more than sqrt(2 n p (1 - p) L) + 2 L / 3 at odds below 2 exp(-L). With
    L = 20, 7 tokens and 3 temperatures the check alarms falsely at odds below 42 exp(-20) = 9e-8.
    """
    if tokens.min() < 0 or tokens.max() >= len(chances):
        raise Mismatch("The result holds tokens for which the model gives no logit.")
    counts = np.bincount(tokens, minlength=len(chances))
    slack = np.sqrt(2 * len(tokens) * chances * (1 - chances) * 20) + 2 * 20 / 3
    if (np.abs(counts - len(tokens) * chances) > slack).any():
        detail = f"Counted {counts}, expected {np.round(len(tokens) * chances)} ± {np.round(slack)}."
        raise Mismatch("The tokens do not come as often as softmax(logits / temperature) says.", detail)


@check(points=1, hidden=True)
def test_sample_draws_by_temperature(submission, rng):
    """Tokens are drawn from softmax(logits / temperature), with the generator given, and logits stay as they are."""
    tokens = as_tokens(submission.sample(leap, 3, 6, 0.5, rng), 6)
    assert_close(tokens, np.array([4, 1, 4, 3, 3, 4]), "The result for logits of ±1000")
    # All draws before the first comparison: one alone may look like another mistake's by chance.
    temperatures = (2.5, 1, 0.5)
    drawn = [submission.sample(wander, 0, 4000, temperature, rng) for temperature in temperatures]
    seed = int(rng.integers(2**32))
    first, again = np.random.default_rng(seed), np.random.default_rng(seed)
    answers = [submission.sample(wander, 1, 80, 2.0, one) for one in (first, first, again)]
    weights = np.exp([0.3, 1.7, 1.1, -0.8, 1.5, 0.9, 0.9])
    for temperature, tokens in zip(temperatures, drawn, strict=True):
        chances = weights ** (1 / temperature) / np.sum(weights ** (1 / temperature))
        assert_drawn(as_tokens(tokens, 4000), chances)
    one, later, same = (as_tokens(answer, 80).tolist() for answer in answers)
    assert_equal(one, same, "The result for two generators in the same state")
    if one == later:  # at odds far below 1e-20: every token has a chance of at most 0.3
        raise Mismatch("Two calls in a row with one generator drew the same tokens: draw from `rng` itself.")


@check(points=1, hidden=True)
def test_bidirectional_of_any_size(submission, rng):
    """Any numbers of sequences, steps, inputs and states, with two different networks; arguments stay as they are."""
    for sizes in NETWORKS:
        x, h0, *weights = random_network(rng, sizes).values()
        _, other_h0, *other_weights = random_network(rng, sizes).values()
        expected = np.empty((*x.shape[:2], 2 * sizes[3]))
        expected[:, :, : sizes[3]] = reference_states(x, h0, *weights)
        expected[:, :, sizes[3] :] = np.flip(reference_states(np.flip(x, 1), other_h0, *other_weights), 1)
        forward, backward = (dict(zip(("wx", "wh", "b"), w, strict=True)) for w in (weights, other_weights))
        compare(submission, submission.bidirectional(x, h0, other_h0, forward, backward), expected)


def reference_lstm(x, h, c, wx, wh, b):
    """Number by number, as the formulas say."""
    m = len(wh)
    new_h, new_c = np.empty(h.shape), np.empty(c.shape)
    for row, k in np.ndindex(c.shape):
        drive = [x[row] @ wx[:, k + m * gate] + h[row] @ wh[:, k + m * gate] + b[k + m * gate] for gate in range(4)]
        opened = [1 / (1 + np.exp(-z)) for z in drive]
        new_c[row, k] = opened[1] * c[row, k] + opened[0] * np.tanh(drive[2])
        new_h[row, k] = opened[3] * np.tanh(new_c[row, k])
    return new_h, new_c


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
