"""The checks of the exercise "convolution": 20 points, one a check, 9 checks visible and 11 hidden.

    output_size            the slides' sizes · any sizes
    correlate2d            the slides · strides and paddings · numbers and arguments
    convolve2d             polynomials and impulses · any shape
    vertical_edges         a step
    conv_layer             by hand · any shape · numbers and arguments
    max_pool, average_pool the slides · any shape
    conv_layer_backward    by hand · the images' gradient · the gradients of kernels and bias
    max_pool_backward      by hand · any shape

Shapes are chosen so that a mistake shows as a wrong value or shape in the first call that
meets it: kernels wider than high, images wider than high, strides larger to the right.
"""

import itertools

import numpy as np

from autograder.checking import (
    Mismatch,
    assert_close,
    assert_dtype,
    assert_equal,
    assert_raises,
    assert_unchanged,
    check,
)

# --- output_size ---------------------------------------------------------------------------


@check(points=1)
def test_output_size_on_the_slides(submission):
    """The sizes that the slides show come out, and a window that does not fit is refused."""
    assert_equal(submission.output_size(8, 3), 6, "8 pixels, kernel 3")
    assert_equal(submission.output_size(8, 3, stride=2), 3, "8 pixels, kernel 3, stride 2")
    assert_equal(submission.output_size(8, 3, padding=1), 8, "8 pixels, kernel 3, padding 1")
    assert_equal(submission.output_size(227, 11, stride=4), 55, "AlexNet's first layer")
    assert_equal(submission.output_size(46, 2, stride=2), 23, "46 pixels, pooled by 2")
    assert_raises(ValueError, submission.output_size, 3, 5)


@check(points=1, hidden=True)
def test_output_size_on_any_numbers(submission):
    """Sizes round down, an exact fit gives 1, and what cannot be is a ValueError."""
    cases = {(10, 3, 3, 0): 3, (9, 4, 3, 0): 2, (11, 4, 2, 3): 7, (5, 5, 7, 0): 1, (3, 9, 2, 3): 1, (31, 1, 9, 2): 4}
    for arguments, expected in cases.items():
        assert_equal(submission.output_size(*arguments), expected)
    assert_dtype(submission.output_size(12, 3, 2, 1), "int64")
    for impossible in [(4, 5, 1, 0), (4, 9, 3, 2), (6, 0, 1, 0), (6, 3, 0, 0), (6, 3, 1, -1), (6, 3, -2, 1)]:
        assert_raises(ValueError, submission.output_size, *impossible)


# --- correlate2d ---------------------------------------------------------------------------


@check(points=1)
def test_correlation_on_the_slides(submission):
    """The slides' 8×8 example and the 5×5 digit come out as computed by hand."""
    rows = "10100101 01001010 00100101 10100100 00001010 00100111 00000010 00100101"
    image = np.array([[int(pixel) for pixel in row] for row in rows.split()])
    kernel = np.array([[-1, 0, 1], [-2, 1, 2], [-3, 0, 3]])
    every_second = np.array([[4, -2, 0], [1, 0, 1], [2, -1, 6]])
    assert_close(submission.correlate2d(image, kernel, stride=2), every_second, "The 8×8 example with stride 2")

    bright = [[0, 0, 0, 1, 0], [0, 0, 1, 1, 0], [0, 1, 0, 1, 0], [0, 0, 0, 1, 0], [0, 0, 0, 1, 0]]
    digit = 2 * np.array(bright) - 1
    f1 = np.array([[-1, -1, 1], [-1, 1, 1], [1, -1, 1]])
    scores = np.array([[-1, 9, -5], [3, 1, -5], [-3, 3, -3]])
    assert_close(submission.correlate2d(digit, f1), scores, "The digit with filter f1")

    framed = np.array([[0, 0, 0, 0], [0, 5, 6, 0], [0, 0, 0, 0]])
    one = np.array([[1]])
    assert_close(submission.correlate2d(np.array([[5, 6]]), one, padding=1), framed, "A padding of 1 with kernel [[1]]")


def random_numbers(rng, shape):
    """Sixteenths, which float32 adds and multiplies exactly: rounding costs only the check that is about it."""
    return rng.integers(-64, 65, size=shape) / 16


def pair(value):
    """(height, width) for an int or a pair."""
    return value if isinstance(value, tuple) else (value, value)


def reference_places(sides, window, stride, padding=0):
    """Where windows begin, in the coordinates of the unpadded image: a range of rows and a range of columns."""
    each_side = zip(sides, window, pair(stride), pair(padding), strict=True)
    return [range(-p, side + p - k + 1, s) for side, k, s, p in each_side]


def reference_correlation(image, kernel, stride=1, padding=0):
    """Straight from the definition: every place of the window, every weight, nothing outside the image."""
    rows, columns = reference_places(image.shape, kernel.shape, stride, padding)
    result = np.zeros((len(rows), len(columns)))
    for r, c, i, j in np.ndindex(result.shape + kernel.shape):
        y, x = rows[r] + i, columns[c] + j
        if 0 <= y < image.shape[0] and 0 <= x < image.shape[1]:
            result[r, c] += float(kernel[i, j]) * float(image[y, x])
    return result


@check(points=1, hidden=True)
def test_correlation_with_unequal_strides_and_paddings(submission, rng):
    """Any image and kernel, square or not, with strides and paddings that differ in height and width."""
    cases = [
        ((6, 11), (2, 3), (1, 1), (0, 0)),
        ((5, 11), (2, 4), (2, 3), (0, 0)),
        ((5, 8), (1, 3), (1, 1), (1, 2)),
        ((5, 8), (1, 3), (2, 2), (0, 3)),
        ((4, 7), (2, 3), (1, 1), (1, 0)),
        ((9, 6), (4, 2), (3, 1), (2, 1)),
        ((7, 13), (3, 5), (2, 3), (1, 3)),
        ((8, 10), (2, 3), 3, 2),
    ]
    for shape, window, stride, padding in cases:
        image, kernel = random_numbers(rng, shape), random_numbers(rng, window)
        answer = submission.correlate2d(image, kernel, stride, padding)
        assert_close(answer, reference_correlation(image, kernel, stride, padding), tolerance=1e-6)


@check(points=1, hidden=True)
def test_correlation_keeps_numbers_and_arguments(submission, rng):
    """Integers and float32 are computed in float64, arguments stay as they are, a large kernel is refused."""
    pixels, weights = rng.integers(-99, 99, size=(4, 6)), np.array([[0.25, -1.5, 0.75]])
    expected = reference_correlation(pixels, weights)
    assert_close(submission.correlate2d(pixels, weights), expected, "The result for integer pixels", tolerance=1e-6)
    bytes_ = np.array([[100, 120, 90, 110]], dtype=np.int8)
    assert_close(submission.correlate2d(bytes_, bytes_), np.array([[44600]]), "The result for large int8 values")
    wide = np.array([[2**25, 1, -(2**25), 1, 2**25, 4]], dtype=np.float32)
    flat = np.ones((1, 3), dtype=np.float32)
    expected = np.array([[1, 2 - 2**25, 1, 2**25 + 5]])
    assert_close(submission.correlate2d(wide, flat), expected, "The result for float32 pixels", tolerance=1e-9)
    answer = submission.correlate2d(rng.integers(-5, 5, size=(4, 5)), np.array([[1, 2], [3, 4]]), 1, 1)
    assert_unchanged(submission, "`correlate2d`")
    assert_dtype(answer, "float64")
    assert_raises(ValueError, submission.correlate2d, np.ones((3, 6)), np.ones((4, 2)))
    assert_raises(ValueError, submission.correlate2d, np.ones((6, 3)), np.ones((2, 6)), 1, 1)


# --- convolve2d and vertical_edges ---------------------------------------------------------


@check(points=1)
def test_convolution_multiplies_polynomials(submission):
    """An impulse brings out the kernel unturned, rows multiply like polynomials, and an edge has conv2's sign."""
    impulse, kernel = np.array([[0, 1], [0, 0]]), np.array([[1, 2], [3, 4]])
    brought_out = np.array([[0, 1, 2], [0, 3, 4], [0, 0, 0]])
    assert_close(submission.convolve2d(impulse, kernel), brought_out, "An impulse with a 2×2 kernel")
    product = submission.convolve2d(np.array([[1, 2]]), np.array([[3, 4]]))
    assert_close(product, np.array([[3, 10, 8]]), "(1 + 2x)·(3 + 4x)")
    dark_to_bright, filter1 = np.array([[0, 0, 7, 7]]), np.array([[1, 0, -1]])
    assert_close(submission.convolve2d(dark_to_bright, filter1), np.array([[0, 0, 7, 7, -7, -7]]), "The edge")


def reference_convolution(image, kernel):
    """Every pixel of the image brings its own copy of the kernel."""
    (height, width), (tall, wide) = image.shape, kernel.shape
    full = np.zeros((height + tall - 1, width + wide - 1))
    for (y, x), pixel in np.ndenumerate(image):
        full[y : y + tall, x : x + wide] += float(pixel) * kernel
    return full


@check(points=1, hidden=True)
def test_convolution_on_any_shape(submission, rng):
    """The full convolution of any image with any kernel, also a larger one; arguments stay as they are."""
    for shape, window in [((4, 7), (2, 3)), ((5, 6), (2, 5)), ((6, 5), (4, 1)), ((2, 3), (4, 5)), ((3, 3), (1, 2))]:
        image, kernel = random_numbers(rng, shape), random_numbers(rng, window)
        answer = submission.convolve2d(image, kernel)
        assert_close(answer, reference_convolution(image, kernel), tolerance=1e-6)
    image, kernel = rng.integers(0, 9, size=(3, 4)), rng.integers(-9, 9, size=(2, 2)) * 0.5
    answer = submission.convolve2d(image, kernel)
    assert_unchanged(submission, "`convolve2d`")
    assert_close(answer, reference_convolution(image, kernel), "The result for integer pixels", tolerance=1e-6)
    assert_dtype(submission.convolve2d(image, image), "float64")


@check(points=1)
def test_vertical_edges_of_a_step(submission):
    """An edge from dark to bright is negative, one from bright to dark positive, and rows do not matter."""
    image = np.array([[0, 0, 9, 9, 4], [0, 0, 9, 9, 4], [0, 0, 9, 9, 4], [1, 1, 1, 1, 1]])
    assert_close(submission.vertical_edges(image), np.array([[-27, -27, 15], [-18, -18, 10]]))
    photo = np.array([[10, 10, 250, 250]] * 3, dtype=np.uint8)
    assert_close(submission.vertical_edges(photo), np.array([[-720, -720]]), "The result for uint8 pixels")


# --- conv_layer ----------------------------------------------------------------------------


@check(points=1)
def test_conv_layer_by_hand(submission):
    """Two channels are added up, each filter gets its own bias, and sizes that do not match are refused."""
    images = np.arange(18).reshape(1, 2, 3, 3)
    kernels = np.array([[[[1, 0], [0, 0]], [[0, 0], [0, 2]]], [[[0, 1], [0, 0]], [[0, 0], [-1, 0]]]])
    bias = np.array([10, -1])
    expected = np.array([[[[36, 39], [45, 48]], [[-12, -12], [-12, -12]]]])
    assert_close(submission.conv_layer(images, kernels, bias), expected)
    assert_raises(ValueError, submission.conv_layer, images[:, :1], kernels, bias)
    assert_raises(ValueError, submission.conv_layer, images, kernels, np.array([10]))


def reference_layer(images, kernels, bias, stride, padding):
    """One plane after the other: add the correlations of all channels, then the bias."""

    def plane(image, f):
        channels = zip(image, kernels[f], strict=True)
        return bias[f] + sum(reference_correlation(plane, weights, stride, padding) for plane, weights in channels)

    return np.array([[plane(image, f) for f in range(len(kernels))] for image in images])


LAYERS = [  # images, kernels, stride, padding: numbers of images, channels and filters differ, and so do all sides
    ((2, 3, 4, 8), (4, 3, 2, 3), (1, 1), (0, 0)),
    ((3, 2, 5, 9), (1, 2, 2, 4), (2, 3), (1, 2)),
    ((1, 2, 4, 7), (3, 2, 2, 3), (1, 3), (1, 0)),
    ((2, 1, 7, 5), (2, 1, 3, 2), (3, 2), (0, 1)),
    ((2, 3, 5, 6), (2, 3, 2, 3), 2, 1),
]


def random_layers(rng):
    """The layers above with random numbers: images, kernels, bias, stride, padding, and what the layer returns."""
    for image_shape, kernel_shape, stride, padding in LAYERS:
        images, kernels = random_numbers(rng, image_shape), random_numbers(rng, kernel_shape)
        bias = random_numbers(rng, kernel_shape[:1])
        yield images, kernels, bias, stride, padding, reference_layer(images, kernels, bias, stride, padding)


@check(points=1, hidden=True)
def test_conv_layer_on_any_shape(submission, rng):
    """Any numbers of images, channels and filters, with strides and paddings that differ in height and width."""
    for images, kernels, bias, stride, padding, expected in random_layers(rng):
        assert_close(submission.conv_layer(images, kernels, bias, stride, padding), expected, tolerance=1e-6)


@check(points=1, hidden=True)
def test_conv_layer_keeps_numbers_and_arguments(submission, rng):
    """Integers and float32 are computed in float64, arguments stay as they are, and what cannot be is refused."""
    images, kernels = rng.integers(-99, 99, size=(2, 2, 3, 5)), random_numbers(rng, (3, 2, 2, 2))
    bias = np.array([0.5, 1.25, -0.75])
    answer = submission.conv_layer(images, kernels, bias)
    assert_unchanged(submission, "`conv_layer`")
    expected = reference_layer(images, kernels, bias, stride=1, padding=0)
    assert_close(answer, expected, "The result for integer pixels", tolerance=1e-6)
    bytes_ = np.array([100, 120, 90, 110], dtype=np.int8).reshape(1, 1, 1, 4)
    answer = submission.conv_layer(bytes_, bytes_, np.array([1]))
    assert_close(answer, np.array([[[[44601]]]]), "The result for large int8 values")
    wide = np.array([2**25, 1, -(2**25), 1], dtype=np.float32).reshape(1, 1, 1, 4)
    answer = submission.conv_layer(wide, np.ones((1, 1, 1, 3), dtype=np.float32), np.zeros(1, dtype=np.float32))
    assert_close(answer, np.array([[[[1, 2 - 2**25]]]]), "The result for float32 pixels", tolerance=1e-9)
    ones = np.ones((1, 1, 2, 3), dtype=int)
    assert_dtype(submission.conv_layer(ones, ones, np.array([2])), "float64")
    for shape in [(1, 3, 2, 2), (1, 1, 2, 2), (1, 2, 4, 2), (1, 2, 2, 6)]:
        assert_raises(ValueError, submission.conv_layer, images, np.ones(shape), np.zeros(1))
    for too_few_or_many in [kernels, kernels[:1]]:
        assert_raises(ValueError, submission.conv_layer, images, too_few_or_many, np.zeros(2))


# --- pooling -------------------------------------------------------------------------------


@check(points=1)
def test_max_pool_on_the_slides(submission):
    """The slides' scores are pooled with stride 1 and with the stride left out; negative planes stay negative."""
    scores = np.array([[[[-1, 9, -5], [3, 1, -5], [-3, 3, -3]]]])
    assert_close(submission.max_pool(scores, 2, stride=1), np.array([[[[9, 9], [3, 3]]]]), "2×2 with stride 1")
    assert_close(submission.max_pool(scores, 2), np.array([[[[9]]]]), "2×2 with the stride left out")
    negative = np.array([[[[-4, -7], [-2, -9]]]])
    assert_close(submission.max_pool(negative, (1, 2)), np.array([[[[-4], [-2]]]]), "Negative pixels")
    assert_close(submission.max_pool(negative, 2, padding=1), negative, "Negative pixels with a padding of 1")
    assert_raises(ValueError, submission.max_pool, scores, 2, 1, 2)


def reference_pool(summary, images, size, stride, padding=0):
    """Slices of the unpadded planes: a window that starts outside is cut at the edge."""
    (size_h, size_w) = pair(size)
    rows, columns = reference_places(images.shape[2:], pair(size), stride or size, padding)
    result = np.empty((*images.shape[:2], len(rows), len(columns)))
    for (r, top), (c, left) in itertools.product(enumerate(rows), enumerate(columns)):
        window = images[:, :, max(top, 0) : top + size_h, max(left, 0) : left + size_w]
        result[:, :, r, c] = summary(window, axis=(2, 3))
    return result


@check(points=1, hidden=True)
def test_max_pool_on_any_shape(submission, rng):
    """Any windows, strides and paddings; integers give float64, arguments stay, too much padding is refused."""
    cases = [
        ((2, 3, 5, 10), (2, 3), None, (0, 0)),
        ((3, 2, 7, 8), (2, 2), (1, 3), (0, 0)),
        ((1, 2, 5, 7), (2, 4), (1, 2), (1, 0)),
        ((2, 1, 6, 9), (3, 2), (2, 1), (0, 1)),
        ((1, 3, 8, 9), (6, 7), (1, 1), (3, 3)),
        ((2, 1, 9, 8), (7, 6), (2, 3), 3),
    ]
    for shape, size, stride, padding in cases:
        images = random_numbers(rng, shape) - 3
        expected = reference_pool(np.max, images, size, stride, padding)
        assert_close(submission.max_pool(images, size, stride, padding), expected, tolerance=1e-6)
    answer = submission.max_pool(rng.integers(-9, 9, size=(2, 2, 5, 5)), 3, padding=1)
    assert_unchanged(submission, "`max_pool`")
    assert_dtype(answer, "float64")
    for size, padding in [((3, 4), (2, 2)), ((4, 3), (2, 2)), (1, 1)]:
        assert_raises(ValueError, submission.max_pool, np.ones((1, 1, 6, 6)), size, 1, padding)
    assert_raises(ValueError, submission.max_pool, np.ones((1, 1, 3, 9)), 4)


@check(points=1)
def test_average_pool_by_hand(submission):
    """The slides' scores are averaged with stride 1 and with the stride left out."""
    scores = np.array([[[[-1, 9, -5], [3, 1, -5], [-3, 3, -3]]]])
    assert_close(submission.average_pool(scores, 2, stride=1), np.array([[[[3, 0], [1, -1]]]]), "2×2 with stride 1")
    assert_close(submission.average_pool(scores, 2), np.array([[[[3]]]]), "2×2 with the stride left out")
    assert_close(submission.average_pool(scores, (1, 3)), np.array([[[[1], [-1 / 3], [-1]]]]), "1×3 windows")


@check(points=1, hidden=True)
def test_average_pool_on_any_shape(submission, rng):
    """Any windows and strides; integers give float64, arguments stay, a window that does not fit is refused."""
    cases = [((2, 3, 5, 10), (2, 3), None), ((3, 2, 7, 8), 2, (1, 3)), ((1, 2, 8, 5), (3, 2), (2, 1))]
    for shape, size, stride in cases:
        images = random_numbers(rng, shape)
        expected = reference_pool(np.mean, images, size, stride)
        assert_close(submission.average_pool(images, size, stride), expected, tolerance=1e-6)
    images = rng.integers(-9, 9, size=(2, 2, 5, 6))
    answer = submission.average_pool(images, (2, 3), 1)
    assert_unchanged(submission, "`average_pool`")
    expected = reference_pool(np.mean, images, (2, 3), 1)
    assert_close(answer, expected, "The result for integer pixels", tolerance=1e-6)
    assert_dtype(submission.average_pool(images, 1), "float64")
    assert_raises(ValueError, submission.average_pool, np.ones((1, 1, 3, 9)), 4)


# --- gradients -----------------------------------------------------------------------------


def three_arrays(answer):
    """The answer of `conv_layer_backward`, once it is known to be three things."""
    if not isinstance(answer, tuple | list) or len(answer) != 3:
        raise Mismatch("`conv_layer_backward` should return three arrays: d_images, d_kernels, d_bias.")
    return answer


@check(points=1)
def test_conv_layer_backward_by_hand(submission):
    """One image, one 2×2 kernel, two upstream values: what windows share is added up."""
    images = np.array([[[[1, 2, 3], [4, 5, 6], [7, 8, 9]]]])
    kernels = np.array([[[[1, 2], [3, 4]]]])
    upstream = np.array([[[[1, 0], [0, 2]]]])
    d_images, d_kernels, d_bias = three_arrays(submission.conv_layer_backward(upstream, images, kernels))
    assert_close(d_images, np.array([[[[1, 2, 0], [3, 6, 4], [0, 6, 8]]]]), "`d_images`")
    assert_close(d_kernels, np.array([[[[11, 14], [20, 23]]]]), "`d_kernels`")
    assert_close(d_bias, np.array([3]), "`d_bias`")


def reference_layer_backward(upstream, images, kernels, stride, padding):
    """Entry by entry: what each result sends back to its pixels and to its weights."""
    (stride_h, stride_w), (pad_h, pad_w) = pair(stride), pair(padding)
    framed = np.pad(images * 1.0, [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)])
    to_pixels, to_weights = np.zeros(framed.shape), np.zeros(kernels.shape)
    for (n, f, r, c), value in np.ndenumerate(upstream):
        rows = slice(r * stride_h, r * stride_h + kernels.shape[2])
        columns = slice(c * stride_w, c * stride_w + kernels.shape[3])
        to_pixels[n, :, rows, columns] += value * kernels[f]
        to_weights[f] += value * framed[n, :, rows, columns]
    bottom, right = pad_h + images.shape[2], pad_w + images.shape[3]
    return to_pixels[:, :, pad_h:bottom, pad_w:right], to_weights


@check(points=1, hidden=True)
def test_conv_layer_backward_to_the_images(submission, rng):
    """The gradient of the images, every element, for a random upstream gradient; arguments stay as they are."""
    for images, kernels, _, stride, padding, result in random_layers(rng):
        upstream = random_numbers(rng, result.shape)
        expected, _ = reference_layer_backward(upstream, images, kernels, stride, padding)
        answer = three_arrays(submission.conv_layer_backward(upstream, images, kernels, stride, padding))
        assert_close(answer[0], expected, "`d_images`", tolerance=1e-6)
        assert_unchanged(submission, "`conv_layer_backward`")


@check(points=1, hidden=True)
def test_conv_layer_backward_to_kernels_and_bias(submission, rng):
    """The gradients of kernels and bias, every element, for a random upstream gradient; all are float64."""
    for images, kernels, _, stride, padding, result in random_layers(rng):
        upstream = random_numbers(rng, result.shape)
        _, expected = reference_layer_backward(upstream, images, kernels, stride, padding)
        answer = three_arrays(submission.conv_layer_backward(upstream, images, kernels, stride, padding))
        assert_close(answer[1], expected, "`d_kernels`", tolerance=1e-6)
        assert_close(answer[2], np.einsum("nfrc->f", upstream), "`d_bias`", tolerance=1e-6)
    whole = [rng.integers(1, 9, size=shape) for shape in [(2, 3, 3, 4), (2, 2, 4, 5), (3, 2, 2, 2)]]
    answer = three_arrays(submission.conv_layer_backward(*whole))
    for gradient, name in zip(answer, ("`d_images`", "`d_kernels`", "`d_bias`"), strict=True):
        assert_dtype(gradient, "float64", name)


@check(points=1)
def test_max_pool_backward_by_hand(submission):
    """Overlapping 2×2 windows: the winner gets everything, the first among equals wins, and shares are added."""
    images = np.array([[[[1, 5, 2], [0, 5, 3], [4, 1, 0]]]])
    upstream = np.array([[[[1, 2], [3, 4]]]])
    expected = np.array([[[[0, 3, 0], [0, 7, 0], [0, 0, 0]]]])
    assert_close(submission.max_pool_backward(upstream, images, 2, stride=1), expected)


def reference_pool_backward(upstream, images, size, stride):
    """Window by window: add the upstream value to the pixel where `argmax` finds the first largest one."""
    gradient = np.zeros(images.shape)
    (size_h, size_w), (stride_h, stride_w) = pair(size), pair(stride or size)
    for (n, channel, r, c), value in np.ndenumerate(upstream):
        top, left = r * stride_h, c * stride_w
        window = images[n, channel, top : top + size_h, left : left + size_w]
        y, x = divmod(int(np.argmax(window)), size_w)
        gradient[n, channel, top + y, left + x] += value
    return gradient


@check(points=1, hidden=True)
def test_max_pool_backward_on_any_shape(submission, rng):
    """Any windows and strides, many equal pixels, a random upstream gradient; float64, arguments stay as they are."""
    cases = [
        ((2, 3, 4, 9), (2, 3), None, (2, 3)),
        ((1, 2, 5, 9), (3, 4), (1, 2), (3, 3)),
        ((3, 1, 7, 6), (2, 2), (3, 1), (2, 5)),
        ((2, 2, 5, 6), 2, None, (2, 3)),
    ]
    for shape, size, stride, places in cases:
        images, upstream = rng.integers(-3, 0, size=shape), random_numbers(rng, (*shape[:2], *places))
        expected = reference_pool_backward(upstream, images, size, stride)
        assert_close(submission.max_pool_backward(upstream, images, size, stride), expected, tolerance=1e-6)
        assert_unchanged(submission, "`max_pool_backward`")
    whole = submission.max_pool_backward(np.ones((1, 1, 2, 2), dtype=int), np.arange(16).reshape(1, 1, 4, 4), 2)
    assert_dtype(whole, "float64")
