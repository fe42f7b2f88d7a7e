"""The checks of the exercise "parameters": 20 points, one a check, 10 checks visible and 10 hidden.

Every function has a visible check on numbers that can be worked out by hand, and a hidden one on networks
that no slide shows. `summarize` has a pair of checks for each of its three columns, so that a slip in the
multiply-adds costs the shapes nothing. Planes, kernels, strides and paddings are oblong, with a remainder
wherever something is divided. The hidden references count what is there, one by one, and divide nothing.
"""

import itertools

from autograder.checking import (
    Mismatch,
    assert_dtype,
    assert_equal,
    assert_raises,
    assert_unchanged,
    check,
    describe,
    expect_kind,
    shown_size,
)

# --- single layers -------------------------------------------------------------------------


def assert_count(count, expected, what):
    """A whole number: the value, and an integer type (55, not 55.0)."""
    assert_equal(count, expected, what)
    assert_dtype(count, "int64", what)


@check(points=1)
def test_output_size_on_the_slides(submission):
    """The sizes on the slides come out as ints; what does not fit, or makes no sense, is refused."""
    for expected, *window in [(46, 50, 5), (23, 46, 2, 2), (21, 23, 3)]:
        assert_count(submission.output_size(*window), expected, f"The size for {window[0]} pixels, window {window[1]}")
    assert_count(submission.output_size(227, 11, stride=4), 55, "The size for AlexNet's first layer")
    assert_count(submission.output_size(224, 3, padding=1), 224, "The size for VGG16's first layer")
    assert_count(submission.output_size(224, 11, 4, 2), 55, "The size for 224 pixels, kernel 11, stride 4, padding 2")
    for window in [(3, 5), (8, 0), (8, 3, 0), (8, 3, 1, -1)]:
        assert_raises(ValueError, submission.output_size, *window)


@check(points=1, hidden=True)
def test_output_size_on_any_numbers(submission):
    """Sizes round down, an exact fit gives 1, and what cannot be is a ValueError."""
    cases = {(10, 3, 3, 0): 3, (9, 4, 3, 0): 2, (11, 4, 2, 3): 7, (5, 5, 7, 0): 1, (3, 9, 2, 3): 1, (31, 1, 9, 2): 4}
    cases[7, 3, 2, 0] = 3  # the stride divides what is left, and yet the size is not 1
    for answer, expected in [(submission.output_size(*window), size) for window, size in cases.items()]:
        assert_count(answer, expected, "The size")
    negative = [(6, 3, 1, -1), (6, 3, -2, 1), (6, -3, 1, 0)]
    for impossible in [(4, 5, 1, 0), (4, 9, 3, 2), (6, 0, 1, 0), (6, 3, 0, 0), *negative]:
        assert_raises(ValueError, submission.output_size, *impossible)


@check(points=1)
def test_dense_and_batchnorm_on_the_slides(submission):
    """The lecture's perceptron and its 48 million, with biases and without; a scale and a shift per channel."""
    dense = submission.dense_parameters
    assert_count(dense(8, 9), 8 * 9 + 9, "The number for 8 inputs and 9 neurons")
    assert_count(dense(9, 4), 9 * 4 + 4, "The number for 9 inputs and 4 neurons")
    assert_count(dense(8, 9, bias=False), 8 * 9, "The number for 8 inputs and 9 neurons without biases")
    assert_count(dense(256 * 256 * 3, 256, True), 50_331_904, "The number for 256×256×3 inputs and 256 neurons")
    assert_raises(ValueError, dense, 0, 9)
    assert_raises(ValueError, dense, 8, 0)
    assert_count(submission.batchnorm_parameters(6), 12, "The number of `batchnorm_parameters` for 6 channels")
    assert_raises(ValueError, submission.batchnorm_parameters, 0)


@check(points=1, hidden=True)
def test_dense_and_batchnorm_on_any_numbers(submission, rng):
    """Dense layers and batch normalization of any size, small and very large."""
    for inputs, outputs in [(1, 1), (1, 7), (5, 1), (3_000_000, 70_000), *rng.integers(2, 5000, (3, 2)).tolist()]:
        counted = sum(itertools.repeat(inputs, outputs))
        assert_count(submission.dense_parameters(inputs, outputs, False), counted, "The number without biases")
        assert_count(submission.dense_parameters(inputs, outputs), counted + outputs, "The number with biases")
    for channels in [1, 3, *rng.integers(5, 5000, 2).tolist()]:
        assert_count(submission.batchnorm_parameters(channels), channels + channels, "The number for batchnorm")
    for inputs, outputs in [(-1, 3), (3, -1), (-2, -2)]:
        assert_raises(ValueError, submission.dense_parameters, inputs, outputs)
    assert_raises(ValueError, submission.batchnorm_parameters, -3)


@check(points=1)
def test_conv_parameters_on_the_slides(submission):
    """The exercise's and AlexNet's layers; kernels may be oblong, groups share the work, misfits are refused."""
    conv = submission.conv_parameters
    assert_count(conv(3, 10, 5), 760, "The number for 3 channels and 10 filters of 5×5")
    assert_count(conv(10, 20, 3), 1_820, "The number for 10 channels and 20 filters of 3×3")
    assert_count(conv(3, 96, 11), 34_944, "The number for AlexNet's first layer")
    assert_count(conv(3, 10, 5, bias=False), 750, "The number for 3 channels and 10 filters of 5×5 without biases")
    assert_count(conv(3, 10, (1, 5)), 160, "The number for 3 channels and 10 filters of (1, 5)")
    assert_count(conv(4, 6, 3, groups=2), 114, "The number for 4 channels and 6 filters of 3×3 in 2 groups")
    for impossible in [(3, 10, 5, True, 2), (4, 9, 5, True, 2), (3, 0, 5), (3, 10, (5, 0))]:
        assert_raises(ValueError, conv, *impossible)


@check(points=1, hidden=True)
def test_conv_parameters_on_any_numbers(submission, rng):
    """Any channels, filters, kernels and groups, with biases and without; what cannot be is a ValueError."""
    fixed = [(6, 9, (2, 5), 3), (8, 8, (4, 1), 8), (5, 3, 1, 1), (1, 12, (3, 7), 1), (12, 4, 2, 4)]
    drawn = [(4 * c, 4 * f, (int(k), int(k) + 2), 4) for c, f, k in rng.integers(1, 60, (3, 3)).tolist()]
    for channels, filters, kernel, groups in fixed + drawn:
        tall, wide = kernel if isinstance(kernel, tuple) else (kernel, kernel)
        seen = len(range(0, channels, groups))
        counted = sum(tall * wide * seen for _ in range(filters))
        for bias, what in [(True, "with"), (False, "without")]:
            answer = submission.conv_parameters(channels, filters, kernel, bias, groups)
            assert_count(answer, counted + bias * filters, f"The number {what} biases")
    negative = [(4, 4, (3, -1)), (-2, 4, 3), (4, 4, -3), (-2, -4, 3)]
    for impossible in [(0, 4, 3), (4, 0, 3), (4, 4, 0), (4, 4, (0, 3)), *negative]:
        assert_raises(ValueError, submission.conv_parameters, *impossible)
    for channels, filters, groups in [(6, 4, 4), (4, 6, 4), (4, 4, 0), (4, 4, -2), (4, 4, 8)]:
        assert_raises(ValueError, submission.conv_parameters, channels, filters, 3, groups=groups)


@check(points=1)
def test_inception_weights_on_the_slides(submission):
    """GoogLeNet's first module, naive and with reductions; each reduction may be there or not."""
    inception = submission.inception_weights
    assert_count(inception(192, 64, 128, 32), 387_072, "The number for module 3a, naive,")
    assert_count(inception(192, 64, 128, 32, 32, 96, 16), 163_328, "The number for module 3a with reductions")
    assert_count(inception(2, 1, 1, 1), 2 + 2 * 9 + 2 * 25, "The number for 2 channels and single filters")
    assert_count(inception(2, 1, 1, 1, pool=3), 70 + 2 * 3, "The number for the same and pool=3")
    assert_count(inception(2, 1, 1, 1, reduce_three=1), 2 + 2 + 9 + 50, "The number for the same and reduce_three=1")
    assert_count(inception(2, 1, 1, 1, reduce_five=1), 2 + 18 + 2 + 25, "The number for the same and reduce_five=1")
    assert_raises(ValueError, inception, 192, 0, 128, 32)
    assert_raises(ValueError, inception, 192, 64, 128, 32, reduce_three=0)


@check(points=1, hidden=True)
def test_inception_weights_on_any_module(submission, rng):
    """Any numbers of channels and filters, and any choice of reductions."""
    for present in itertools.product([0, 1], repeat=3):
        channels, one, three, five, *extra = (2 + rng.permutation(40)[:7]).tolist()
        pool, before_three, before_five = (extra[i] if present[i] else None for i in range(3))
        expected = channels * one + channels * (pool or 0)
        for filters, taps, before in [(three, 9, before_three), (five, 25, before_five)]:
            expected += channels * (before or 0) + (before or channels) * filters * taps
        answer = submission.inception_weights(channels, one, three, five, pool, before_three, before_five)
        assert_count(answer, expected, "The number of weights")
    impossible_ones = [(0, 1, 1, 1), (4, 1, 0, 1), (4, 1, 1, 0), (4, 1, 1, 1, 0), (4, 1, 1, 1, None, None, 0)]
    impossible_ones += [(4, -1, 1, 1), (-4, 1, 1, 1)]
    impossible_ones += [(4, 1, 1, 1, -2), (4, 1, 1, 1, None, -2), (4, 1, 1, 1, None, None, -2)]
    for impossible in impossible_ones:
        assert_raises(ValueError, submission.inception_weights, *impossible)


def alone(student, *arguments):
    """Your function, beside right answers of `output_size` (0: refused): mistakes there cost their own points only."""

    def known(size, kernel, stride=1, padding=0):
        right = sizes.get(f"{size} {kernel} {stride} {padding}")
        if right == 0:
            raise ValueError("such a window does not fit")
        return right or own(size, kernel, stride, padding)

    def stand_in(*window, **more):
        try:
            return (sizes if callable(sizes) else known)(*window, **more)
        except TypeError:  # an `output_size` that takes more than it has to: pairs, or a further argument
            return own(*window, **more)

    *arguments, function, sizes = arguments
    names = getattr(function, "__globals__", {})
    own, names["output_size"] = names.get("output_size"), stand_in
    try:
        return function(*arguments)
    finally:
        names["output_size"] = own


def beside(submission, function, sizes):
    """A function of the submission's, to be called as ever, for `alone`."""

    def call(*arguments):
        return submission.run(alone, *arguments, function, sizes)

    call.name = function.name
    return call


WINDOWS = "8 3 1 1|11 5 2 0|8 3 2 0|4 3 1 0|3 1 1 0|2 1 1 0|9 2 2 0|8 3 3 0|227 11 4 0|50 5 1 0|8 3 1 0|11 3 1 0"
SIZES = dict(zip(f"{WINDOWS}|11 12 1 0|8 9 9 0".split("|"), [8, 4, 3, 2, 3, 2, 4, 2, 55, 46, 6, 9, 0, 0], strict=True))


def small_network():
    """Layers for planes (4, 8, 11), with something of everything."""
    return [
        {"type": "conv", "filters": 6, "kernel": (3, 5), "stride": (1, 2), "padding": (1, 0), "groups": 2},
        {"type": "batchnorm"},
        {"type": "pool", "size": 3, "stride": (2, 1)},
        {"type": "conv", "filters": 7, "kernel": 1},
        {"type": "flatten"},
        {"type": "dense", "units": 5},
        {"type": "batchnorm"},
    ]


def column(submission, key, layers, *rest, sizes=SIZES):
    """One entry of every row of a summary, which should have a row for each layer."""
    summary = beside(submission, submission.summarize, sizes)(layers, *rest)
    if not isinstance(summary, list):
        raise Mismatch(f"`summarize` should return a list of dicts, but returned {describe(summary)}.")
    if len(summary) != len(layers):
        raise Mismatch(f"The summary should have {len(layers)} rows, one per layer, not {shown_size(len(summary))}.")
    for row in summary:
        expect_kind(row, {}, "A row of the summary")
        if key not in row:
            raise Mismatch(f"A row of the summary has no key '{key}'.")
    return [row[key] for row in summary]


@check(points=1)
def test_summarize_shapes_by_hand(submission):
    """Every layer's output shape, also with oblong windows, overlapping pools and vectors."""
    shapes = column(submission, "output_shape", small_network(), (4, 8, 11))
    assert_equal(shapes, [(6, 8, 4), (6, 8, 4), (6, 3, 2), (7, 3, 2), (42,), (5,), (5,)], "The list of output shapes")
    shapes = column(submission, "output_shape", [{"type": "pool", "size": (2, 3)}], (5, 9, 8))
    assert_equal(shapes, [(5, 4, 2)], "The list for a pool of (2, 3) on (5, 9, 8)")
    shapes = column(submission, "output_shape", [{"type": "flatten"}, {"type": "dense", "units": 4}], (8,))
    assert_equal(shapes, [(8,), (4,)], "The list for a vector of 8")


@check(points=1)
def test_summarize_parameters_by_hand(submission):
    """Every layer's parameters; `bias=False` takes the biases of conv and dense layers, and nothing else."""
    counts = column(submission, "parameters", small_network(), (4, 8, 11))
    assert_equal(counts, [6 * (30 + 1), 2 * 6, 0, 7 * (6 + 1), 0, 5 * (42 + 1), 2 * 5], "The list of parameters")
    counts = column(submission, "parameters", small_network(), (4, 8, 11), False)
    assert_equal(counts, [6 * 2 * 3 * 5, 2 * 6, 0, 7 * 6, 0, 5 * 42, 2 * 5], "The list of parameters without biases")


@check(points=1)
def test_summarize_multiply_adds_by_hand(submission):
    """A conv layer uses each weight once per place, a dense layer once; other layers count nothing."""
    counts = column(submission, "multiply_adds", small_network(), (4, 8, 11))
    assert_equal(counts, [6 * 2 * 3 * 5 * 8 * 4, 0, 0, 7 * 6 * 3 * 2, 0, 5 * 42, 0], "The list of multiply-adds")
    alexnet_first = [{"type": "conv", "filters": 96, "kernel": 11, "stride": 4}]
    counts = column(submission, "multiply_adds", alexnet_first, (3, 227, 227))
    assert_equal(counts, [105_415_200], "The list for AlexNet's first layer")


@check(points=1)
def test_summarize_rules(submission):
    """One row per layer, whole numbers, the layers left as they were; what does not fit together is refused."""
    layers = small_network()
    types = column(submission, "type", layers, (4, 8, 11))
    assert_unchanged(submission, "`summarize`")
    assert_equal(types, [layer["type"] for layer in layers], "The list of types")
    for shape in column(submission, "output_shape", layers, (4, 8, 11)):
        if not isinstance(shape, tuple):
            raise Mismatch(f"`output_shape` should be a tuple, but is {describe(shape)}.")
        for side in shape:
            assert_dtype(side, "int64", "A number in `output_shape`")
    for key in ("parameters", "multiply_adds"):
        for count in column(submission, key, layers, (4, 8, 11), False):
            assert_dtype(count, "int64", f"`{key}`")
    summarize = beside(submission, submission.summarize, SIZES)
    conv, pool = {"type": "conv", "filters": 4, "kernel": 3}, {"type": "pool", "size": (9, 2)}
    for misfit in [{"type": "dense", "units": 5}, {**conv, "kernel": (3, 12)}, pool, {**conv, "groups": 2}]:
        assert_raises(ValueError, summarize, [misfit], (3, 8, 11))
    for misfit in [{**conv, "kernel": 1}, {**pool, "size": 1}, {"type": "recurrent", "units": 5}]:
        assert_raises(ValueError, summarize, [misfit], (8,))


@check(points=1)
def test_total_parameters_by_hand(submission):
    """The sum over all layers, layers of equal size and shape included, with biases and without."""
    total_parameters = beside(submission, submission.total_parameters, SIZES)
    layers = [{"type": "dense", "units": 9}, {"type": "dense", "units": 9}, {"type": "dense", "units": 9}]
    total = total_parameters(layers, (9,))
    assert_unchanged(submission, "`total_parameters`")
    assert_count(total, 3 * (9 * 9 + 9), "The total for three layers of 9 neurons")
    assert_count(total_parameters(layers, (9,), False), 3 * 9 * 9, "The total without biases")
    layers = [{"type": "conv", "filters": 7, "kernel": 5}, {"type": "batchnorm"}]
    assert_count(total_parameters(layers, (3, 50, 50)), 7 * 76 + 14, "The total for conv and batchnorm")
    assert_raises(ValueError, total_parameters, layers, (50,))


# --- networks that no slide shows ----------------------------------------------------------


def hidden_networks(rng):
    """Pairs of layers and input shape; widths are drawn, windows are fixed where every slip shows."""
    a, b, c, d, e, f, g, h = (2 + rng.permutation(30)[:8]).tolist()
    flat, norm, *dense = [{"type": kind} for kind in ("flatten", "batchnorm")] + reference_dense(c, d, 1, a, b)
    oblong = [{"type": "conv", "filters": 2 * a, "kernel": (3, 5), "stride": (2, 3), "padding": (2, 1)}, norm]
    oblong += [{"type": "pool", "size": (2, 3)}]
    oblong += [{"type": "conv", "filters": 2 * b, "kernel": (3, 2), "padding": (0, 1), "groups": 2}]
    oblong += [flat, dense[0], norm, dense[1]]
    grouped = [{"type": "pool", "size": (5, 2), "stride": (2, 3)}, norm]
    grouped += [{"type": "conv", "filters": 3 * f, "kernel": 4, "stride": 3, "padding": 1, "groups": 3}]
    grouped += [{"type": "conv", "filters": 6, "kernel": 1, "groups": 3}, flat, flat, dense[2]]
    only_planes = [norm, {"type": "conv", "filters": c, "kernel": (1, 6), "stride": (3, 1), "padding": (0, 3)}]
    only_planes += [{"type": "pool", "size": 3, "stride": 1}]
    shapes = [(2 * e, 21, 34), (3 * g, 39, 37), (d, 16, 9), (h,)]
    return list(zip([oblong, grouped, only_planes, [dense[3], flat, dense[4]]], shapes, strict=True))


def two(value):
    return value if isinstance(value, tuple | list) else (value,) * 2


def reference_rows(layers, input_shape, bias):
    """Shape, parameters and multiply-adds of each layer; places are counted one by one."""
    sizes, rows = list(input_shape), []
    for layer in layers:
        learned = work = 0
        if layer["type"] in ("conv", "pool"):
            window = two(layer.get("kernel") or layer["size"])
            step, rim = two(layer.get("stride", layer.get("size", 1))), two(layer.get("padding", 0))
            sides = zip(sizes[1:], window, step, rim, strict=True)
            places = [len(range(-p, n + p - k + 1, s)) for n, k, s, p in sides]
            seen = len(range(0, sizes[0], layer.get("groups", 1)))
            sizes = [layer.get("filters", sizes[0]), *places]
            if layer["type"] == "conv":
                work = sizes[0] * sizes[1] * sizes[2] * seen * window[0] * window[1]
                learned = work // (sizes[1] * sizes[2]) + sizes[0] * bias
        elif layer["type"] == "dense":
            work, learned = sizes[0] * layer["units"], (sizes[0] + bias) * layer["units"]
            sizes = [layer["units"]]
        elif layer["type"] == "flatten":
            sizes = [sum(1 for _ in itertools.product(*map(range, sizes)))]
        else:
            learned = sizes[0] + sizes[0]
        rows.append((tuple(sizes), learned, work))
    return rows


def counted_size(size, kernel, stride=1, padding=0):
    """Takes the place of your `output_size`, behind the last check of it."""
    if min(kernel, stride, padding + 1) < 1 or kernel > size + 2 * padding:
        raise ValueError("such a window does not fit")
    return len(range(-padding, size + padding - kernel + 1, stride))


def compare_column(submission, rng, place, key, what):
    """One entry of every row, for networks that no slide shows, with biases and without."""
    for (layers, shape), bias in itertools.product(hidden_networks(rng), (True, False)):
        answer = column(submission, key, layers, shape, bias, sizes=counted_size)
        assert_equal(answer, [row[place] for row in reference_rows(layers, shape, bias)], what)


@check(points=1, hidden=True)
def test_summarize_shapes_on_any_network(submission, rng):
    """Output shapes of networks that no slide shows; what does not fit is refused wherever it stands."""
    compare_column(submission, rng, 0, "output_shape", "The list of output shapes")
    summarize = beside(submission, submission.summarize, counted_size)
    conv, dense = {"type": "conv", "filters": 4, "kernel": 3}, {"type": "dense", "units": 6}
    flatten, too_much = {"type": "flatten"}, {"type": "pool", "size": (2, 5), "stride": 1}
    refused = [[conv, dense], [flatten, conv], [conv, too_much], [flatten, dense, too_much]]
    refused += [[conv, {**conv, "type": "average"}], [flatten, {**dense, "type": "attention"}], [{"type": "relu"}]]
    refused += [[conv, {**conv, key: 0}] for key in ("filters", "kernel", "stride", "groups")]
    refused += [[{**too_much, "stride": 0}], [{**conv, "padding": (-1, 1)}], [conv, {**conv, "groups": 3}]]
    for layers in [*refused, [conv, flatten, {**dense, "units": 0}]]:
        assert_raises(ValueError, summarize, layers, (2, 7, 6))


@check(points=1, hidden=True)
def test_summarize_parameters_on_any_network(submission, rng):
    """Parameters of networks that no slide shows, with biases and without."""
    compare_column(submission, rng, 1, "parameters", "The list of parameters")


@check(points=1, hidden=True)
def test_summarize_multiply_adds_on_any_network(submission, rng):
    """Multiply-adds of networks that no slide shows: they depend on what comes out, and not on biases."""
    compare_column(submission, rng, 2, "multiply_adds", "The list of multiply-adds")


@check(points=1, hidden=True)
def test_total_parameters_on_any_network(submission, rng):
    """The totals of networks that no slide shows, with biases and without."""
    total_parameters = beside(submission, submission.total_parameters, counted_size)
    for layers, shape in hidden_networks(rng):
        twice = [*layers, *layers[:2]] if len(shape) == 1 else layers
        for bias in (True, False):
            expected = sum(learned for _, learned, _ in reference_rows(twice, shape, bias))
            assert_count(total_parameters(twice, shape, bias), expected, "The total")


# --- the lecture's networks ----------------------------------------------------------------


def written_out(student, name):
    """Runs beside your code: your layers with nothing left out and windows as pairs, so that spellings agree."""
    layers = getattr(student, name)()
    if not isinstance(layers, list) or not all(isinstance(layer, dict) and "type" in layer for layer in layers):
        return layers
    keys = {"conv": ["filters", "kernel", "stride", "padding", "groups"], "pool": ["size", "stride"]}
    full = []
    for layer in layers:
        defaults = {"stride": layer.get("size", 1), "padding": 0, "groups": 1}
        entry = {"type": layer["type"]}
        for key in keys.get(layer["type"], ["units"] if layer["type"] == "dense" else []):
            if key not in layer and key not in defaults:
                continue  # `layers_of` says so
            value = layer.get(key, defaults.get(key))
            if key in ("kernel", "stride", "padding", "size"):
                value = list(value) if isinstance(value, (list, tuple)) else [value, value]
            entry[key] = value
        full.append(entry)
    return full


def layers_of(submission, name):
    """What `name()` returns, written out."""
    layers = submission.run(written_out, name)
    if not isinstance(layers, list):
        raise Mismatch(f"`{name}` should return a list of layers, but returned {describe(layers)}.")
    for number, layer in enumerate(layers, 1):
        expect_kind(layer, {}, f"Layer {number} of `{name}()`")
        needed = {"conv": ["filters", "kernel"], "pool": ["size"], "dense": ["units"]}.get(str(layer.get("type")), [])
        for key in ["type", *needed]:
            if key not in layer:
                raise Mismatch(f"Layer {number} of `{name}()` has no key {key!r}.")
    return layers


@check(points=1)
def test_networks_have_the_layers_of_the_slides(submission):
    """Filters and neurons of the five networks, in the order of the slides, and how often they pool."""
    expected = {
        "mlp_270": ([9, 9, 9, 4], 0),
        "lenet": ([6, 16, 120, 84, 10], 2),
        "exercise_50x50": ([10, 20, 100, 10], 1),
        "alexnet": ([96, 256, 384, 384, 256, 4096, 4096, 1000], 3),
        "vgg16": ([64] * 2 + [128] * 2 + [256] * 3 + [512] * 6 + [4096, 4096, 1000], 5),
    }
    for name, (sizes, poolings) in expected.items():
        layers = layers_of(submission, name)
        learning = [layer.get("filters", layer.get("units")) for layer in layers if layer["type"] in ("conv", "dense")]
        assert_equal(learning, sizes, f"The list of filters and units of `{name}()`")
        pools = sum(layer["type"] == "pool" for layer in layers)
        assert_equal(pools, poolings, f"The number of poolings in `{name}()`")


def compare_network(submission, name, expected):
    """Layer by layer; a flatten of what is flat already is passed over."""
    flat, kept = name == "mlp_270", []
    for layer in layers_of(submission, name):
        if not (flat and layer["type"] == "flatten"):
            kept.append(layer)
        flat = flat or layer["type"] == "flatten"
    if [layer["type"] for layer in kept] != [layer["type"] for layer in expected]:
        raise Mismatch(f"The types of the layers of `{name}()`, or their order, are not those of the slide.")
    for number, (layer, wanted) in enumerate(zip(kept, expected, strict=True), 1):
        assert_equal(layer, wanted, f"Layer {number} (a {wanted['type']}) of `{name}()`")


def reference_conv(filters, side, step=1, rim=0, groups=1):
    windows = {key: [value] * 2 for key, value in [("kernel", side), ("stride", step), ("padding", rim)]}
    return {"type": "conv", "filters": filters, "groups": groups, **windows}


def reference_pool(side, step):
    return {"type": "pool", "size": [side] * 2, "stride": [step] * 2}


def reference_dense(*sizes):
    return [{"type": "dense", "units": size} for size in sizes]


@check(points=1, hidden=True)
def test_small_networks_in_every_detail(submission):
    """`mlp_270`, `lenet` and `exercise_50x50`: kernels, strides and paddings, and where planes are flattened."""
    flatten, pool = {"type": "flatten"}, reference_pool(2, 2)
    compare_network(submission, "mlp_270", reference_dense(9, 9, 9, 4))
    planes = [reference_conv(6, 5), pool, reference_conv(16, 5), pool, reference_conv(120, 5)]
    compare_network(submission, "lenet", [*planes, flatten, *reference_dense(84, 10)])
    planes = [reference_conv(10, 5), pool, reference_conv(20, 3)]
    compare_network(submission, "exercise_50x50", [*planes, flatten, *reference_dense(100, 10)])


@check(points=1, hidden=True)
def test_large_networks_in_every_detail(submission):
    """`alexnet` and `vgg16`: kernels, strides, paddings and groups, poolings, and where planes are flattened."""
    head = [{"type": "flatten"}, *reference_dense(4096, 4096, 1000)]
    pool = reference_pool(3, 2)
    planes = [reference_conv(96, 11, step=4), pool, reference_conv(256, 5, 1, 2, 2), pool]
    planes += [reference_conv(filters, 3, 1, 1, groups) for filters, groups in [(384, 1), (384, 2), (256, 2)]]
    compare_network(submission, "alexnet", [*planes, pool, *head])
    planes = []
    for exponent, depth in [(6, 2), (7, 2), (8, 3), (9, 3), (9, 3)]:
        planes += [reference_conv(2**exponent, 3, rim=1)] * depth + [reference_pool(2, 2)]
    compare_network(submission, "vgg16", [*planes, *head])
