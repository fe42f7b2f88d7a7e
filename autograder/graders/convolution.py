"""The checks of the exercise "convolution": 20 points, one a check, 10 checks visible and 10 hidden.

Every function has a visible check, which tries all that its docstring promises on numbers that can be
worked out by hand, and a hidden one on random numbers in any shape. `correlate2d` has a second visible
one, about numbers and arguments, and `conv_layer_backward` a second hidden one, for `d_kernels` and `d_bias`.

Shapes are chosen so that a mistake shows as a wrong value or shape in the first call that
meets it: kernels wider than high, images wider than high, strides larger to the right.
"""

import itertools

import numpy as np

from autograder.checking import assert_close, assert_dtype, assert_equal, assert_raises, assert_unchanged, check, parts


@check(points=1)
def test_output_size_on_the_slides(submission):
    """The sizes on the slides come out as ints; what does not fit, or makes no sense, is refused."""
    assert_equal(submission.output_size(8, 3), 6, "The size for 8 pixels and kernel 3")
    assert_equal(submission.output_size(8, 3, stride=2), 3, "The size for 8 pixels, kernel 3 and stride 2")
    assert_equal(submission.output_size(8, 3, padding=1), 8, "The size for 8 pixels, kernel 3 and padding 1")
    assert_equal(submission.output_size(227, 11, stride=4), 55, "The size for AlexNet's first layer")
    assert_equal(submission.output_size(46, 2, stride=2), 23, "The size for 46 pixels, pooled by 2")
    assert_dtype(submission.output_size(9, 4, stride=2), "int64", "The size for 9 pixels, kernel 4 and stride 2")
    assert_raises(ValueError, submission.output_size, 3, 5)
    assert_raises(ValueError, submission.output_size, 8, 0)
    assert_raises(ValueError, submission.output_size, 8, 3, stride=0)
    assert_raises(ValueError, submission.output_size, 8, 3, padding=-1)


@check(points=1, hidden=True)
def test_output_size_on_any_numbers(submission):
    """Sizes round down, an exact fit gives 1, and what cannot be is a ValueError."""
    cases = {(10, 3, 3, 0): 3, (9, 4, 3, 0): 2, (11, 4, 2, 3): 7, (5, 5, 7, 0): 1, (3, 9, 2, 3): 1, (31, 1, 9, 2): 4}
    cases[7, 3, 2, 0] = 3  # the stride divides what is left, and yet the size is not 1
    for arguments, expected in cases.items():
        assert_equal(submission.output_size(*arguments), expected)
    negative = [(6, 3, 1, -1), (6, 3, -2, 1), (6, -3, 1, 0)]
    for impossible in [(4, 5, 1, 0), (4, 9, 3, 2), (6, 0, 1, 0), (6, 3, 0, 0), *negative]:
        assert_raises(ValueError, submission.output_size, *impossible)


@check(points=1)
def test_correlation_on_the_slides(submission):
    """The slides' 8×8 example and the 5×5 digit come out; padding and stride may be pairs (height, width)."""
    rows = "10100101 01001010 00100101 10100100 00001010 00100111 00000010 00100101"
    image = np.array([[int(pixel) for pixel in row] for row in rows.split()])
    kernel = np.array([[-1, 0, 1], [-2, 1, 2], [-3, 0, 3]])
    every_second = np.array([[4, -2, 0], [1, 0, 1], [2, -1, 6]])
    answer = submission.correlate2d(image, kernel, stride=2)
    assert_close(answer, every_second, "The result for the 8×8 example with stride 2")

    bright = [[0, 0, 0, 1, 0], [0, 0, 1, 1, 0], [0, 1, 0, 1, 0], [0, 0, 0, 1, 0], [0, 0, 0, 1, 0]]
    digit = 2 * np.array(bright) - 1
    f1 = np.array([[-1, -1, 1], [-1, 1, 1], [1, -1, 1]])
    scores = np.array([[-1, 9, -5], [3, 1, -5], [-3, 3, -3]])
    assert_close(submission.correlate2d(digit, f1), scores, "The result for the digit with filter f1")

    one, pixels = np.array([[1]]), np.array([[5, 6]])
    framed = np.array([[0, 0, 0, 0], [0, 5, 6, 0], [0, 0, 0, 0]])
    answer = submission.correlate2d(pixels, one, padding=1)
    assert_close(answer, framed, "The result for kernel [[1]] and padding 1")
    answer = submission.correlate2d(pixels, one, padding=(1, 0))
    assert_close(answer, np.array([[0, 0], [5, 6], [0, 0]]), "The result for kernel [[1]] and padding (1, 0)")
    answer = submission.correlate2d(np.array([[1, 2, 3], [4, 5, 6]]), one, stride=(1, 2))
    assert_close(answer, np.array([[1, 3], [4, 6]]), "The result for kernel [[1]] and stride (1, 2)")


@check(points=1)
def test_correlation_keeps_numbers_and_arguments(submission):
    """Any numbers are computed in float64, arguments stay as they are, and a kernel that does not fit is refused."""
    pixels = np.array([[3, 1, 4]])
    answer = submission.correlate2d(pixels, np.array([[0.5]]))
    assert_unchanged(submission, "`correlate2d`")
    assert_close(answer, np.array([[1.5, 0.5, 2]]), "The result for integer pixels and the weight 0.5")
    small = np.array([[100, 100]], dtype=np.int8)  # int8 holds -128 to 127
    answer = submission.correlate2d(small, small)
    assert_close(answer, np.array([[20000]]), "The result for int8 (it overflows unless you convert to float64)")
    large = np.array([[2**25, 1, -(2**25), 4]], dtype=np.float32)  # float32 rounds 2**25 + 1 to 2**25
    answer = submission.correlate2d(large, np.ones((1, 3), dtype=np.float32))
    assert_close(answer, np.array([[1, 5 - 2**25]]), "The result for float32 (convert to float64 before you add)", 1e-9)
    assert_dtype(submission.correlate2d(pixels, pixels), "float64")

    assert_raises(ValueError, submission.correlate2d, np.ones((3, 6)), np.ones((4, 2)))
    assert_raises(ValueError, submission.correlate2d, np.ones((6, 3)), np.ones((2, 6)), 1, 1)


def random_numbers(rng, shape):
    """Sixteenths, which float32 adds and multiplies exactly: rounding costs only the check that is about it."""
    return rng.integers(-64, 65, size=shape) / 16


def compare(submission, answer, expected, what="The result"):
    """The values, to rounding, and the arguments of the call, to the bit."""
    assert_close(answer, expected, what, tolerance=1e-6)
    assert_unchanged(submission)


def pair(value):
    """(height, width) for an int or a pair."""
    return value if isinstance(value, tuple) else (value, value)


def reference_places(sides, window, stride, padding=0):
    """Where windows begin, in the coordinates of the unpadded image: a range of rows and a range of columns."""
    each_side = zip(sides, window, pair(stride), pair(padding), strict=True)
    return [range(-p, side + p - k + 1, s) for side, k, s, p in each_side]


def reference_meetings(images, kernels, stride, padding):
    """Whenever a weight lies on a pixel: where the result, the pixel and the weight are, as indices of 4-d arrays."""
    rows, columns = reference_places(images.shape[2:], kernels.shape[2:], stride, padding)
    for (r, top), (c, left) in itertools.product(enumerate(rows), enumerate(columns)):
        for i, j in np.ndindex(kernels.shape[2:]):
            if 0 <= top + i < images.shape[2] and 0 <= left + j < images.shape[3]:
                yield np.s_[:, :, r, c], np.s_[:, :, top + i, left + j], np.s_[:, :, i, j]


def reference_layer(images, kernels, bias, stride, padding):
    """Straight from the definition: each product by itself, and nothing outside the image."""
    places = reference_places(images.shape[2:], kernels.shape[2:], stride, padding)
    result = np.zeros((len(images), len(kernels), *map(len, places)))
    for place, pixel, weight in reference_meetings(images, kernels, stride, padding):
        result[place] += images[pixel] @ kernels[weight].T
    return result + np.reshape(bias, (1, -1, 1, 1))


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
        (((expected,),)) = reference_layer(image[None, None], kernel[None, None], [0], stride, padding)
        compare(submission, submission.correlate2d(image, kernel, stride, padding), expected)


@check(points=1)
def test_convolution_multiplies_polynomials(submission):
    """An impulse brings out the kernel unturned, rows multiply like polynomials, and an edge has conv2's sign."""
    impulse, kernel = np.array([[0, 1], [0, 0]]), np.array([[1, 2], [3, 4]])
    answer = submission.convolve2d(impulse, kernel)
    assert_unchanged(submission, "`convolve2d`")
    assert_close(answer, np.array([[0, 1, 2], [0, 3, 4], [0, 0, 0]]), "The result for an impulse and a 2×2 kernel")
    assert_dtype(answer, "float64")
    product = submission.convolve2d(np.array([[1, 2]]), np.array([[3, 4]]))
    assert_close(product, np.array([[3, 10, 8]]), "The result for (1 + 2x)·(3 + 4x)")
    dark_to_bright, filter1 = np.array([[0, 0, 7, 7]]), np.array([[1, 0, -1]])
    answer = submission.convolve2d(dark_to_bright, filter1)
    assert_close(answer, np.array([[0, 0, 7, 7, -7, -7]]), "The result for an edge and filter 1")


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
        compare(submission, submission.convolve2d(image, kernel), reference_convolution(image, kernel))


@check(points=1)
def test_vertical_edges_of_a_step(submission):
    """From dark to bright is negative, from bright to dark positive, and a row of equal pixels adds nothing."""
    image = np.array([[0, 0, 9, 9, 4], [0, 0, 9, 9, 4], [0, 0, 9, 9, 4], [1, 1, 1, 1, 1]])
    answer = submission.vertical_edges(image)
    assert_unchanged(submission, "`vertical_edges`")
    assert_close(answer, np.array([[-27, -27, 15], [-18, -18, 10]]))
    photo = np.array([[10, 10, 250, 250]] * 3, dtype=np.uint8)
    what = "The result for uint8 pixels (they overflow unless you convert to float64)"
    assert_close(submission.vertical_edges(photo), np.array([[-720, -720]]), what)
    large = np.array([[2**25 + 1, 0, 1, 0]] * 3)
    assert_close(submission.vertical_edges(large), np.array([[3 * 2**25, 0]]), "The result for large ints", 1e-9)
    for small in [(2, 5), (5, 2)]:
        assert_raises(ValueError, submission.vertical_edges, np.ones(small))


@check(points=1, hidden=True)
def test_vertical_edges_of_any_image(submission, rng):
    """The edges of images of any shape, with any numbers in them."""
    for height, width in [(5, 9), (8, 4), (3, 3)]:
        image = random_numbers(rng, (height, width))
        sums = [image[r] + image[r + 1] + image[r + 2] for r in range(height - 2)]
        expected = [[row[c] - row[c + 2] for c in range(width - 2)] for row in sums]
        assert_close(submission.vertical_edges(image), np.array(expected), tolerance=1e-6)


@check(points=1)
def test_conv_layer_by_hand(submission):
    """Channels are added up, each filter gets its own bias, ints give float64, and what does not match is refused."""
    images = np.arange(36).reshape(2, 2, 3, 3)
    kernels = np.array([[[[1, 0], [0, 0]], [[0, 0], [0, 2]]], [[[0, 1], [0, 0]], [[0, 0], [-1, 0]]]])
    bias = np.array([0.5, -1])
    first = [[[26.5, 29.5], [35.5, 38.5]], [[-12, -12], [-12, -12]]]
    second = [[[80.5, 83.5], [89.5, 92.5]], [[-12, -12], [-12, -12]]]
    answer = submission.conv_layer(images, kernels, bias)
    assert_unchanged(submission, "`conv_layer`")
    assert_close(answer, np.array([first, second]))
    first = [[[18.5, 22.5], [30.5, 38.5]], [[-1, -11], [2, -12]]]
    answer = submission.conv_layer(images[:1], kernels, bias, stride=2, padding=1)
    assert_close(answer, np.array([first]), "The result for stride 2 and padding 1")
    pixels = np.array([[[[100, 120]]]], dtype=np.int8)
    answer = submission.conv_layer(pixels, pixels, np.array([1]))
    assert_close(answer, np.array([[[[24401]]]]), "The result for int8 (it overflows unless you convert to float64)")
    assert_dtype(answer, "float64")
    assert_raises(ValueError, submission.conv_layer, images[:, :1], kernels, bias)
    assert_raises(ValueError, submission.conv_layer, images, kernels, np.array([10]))
    assert_raises(ValueError, submission.conv_layer, images, np.ones((2, 2, 4, 1)), bias)


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
    """Any images, filters, strides and paddings; float32 is computed in float64, and what cannot be is refused."""
    for images, kernels, bias, stride, padding, expected in random_layers(rng):
        compare(submission, submission.conv_layer(images, kernels, bias, stride, padding), expected)
    wide = np.array([2**25, 1, -(2**25), 1], dtype=np.float32).reshape(1, 1, 1, 4)
    answer = submission.conv_layer(wide, np.ones((1, 1, 1, 3), dtype=np.float32), np.zeros(1, dtype=np.float32))
    assert_close(answer, np.array([[[[1, 2 - 2**25]]]]), "The result for float32 pixels", tolerance=1e-9)
    many = np.ones((1, 300, 1, 1))  # `is` and `==` agree on the ints up to 256 only
    answer = submission.conv_layer(many, many, np.array([0.5]))
    assert_close(answer, np.array([[[[300.5]]]]), "The result for 300 channels")
    images, kernels = np.ones((2, 2, 3, 5)), np.ones((3, 2, 2, 2))
    for shape in [(1, 3, 2, 2), (1, 1, 2, 2), (1, 2, 4, 2), (1, 2, 2, 6)]:
        assert_raises(ValueError, submission.conv_layer, images, np.ones(shape), np.zeros(1))
    for too_few_or_many in [kernels, kernels[:1]]:
        assert_raises(ValueError, submission.conv_layer, images, too_few_or_many, np.zeros(2))


@check(points=1)
def test_max_pool_on_the_slides(submission):
    """The slides' scores are pooled, negative pixels stay negative, and what does not fit is refused."""
    scores = np.array([[[[-1, 9, -5], [3, 1, -5], [-3, 3, -3]]]])
    answer = submission.max_pool(scores, 2, stride=1)
    assert_unchanged(submission, "`max_pool`")
    assert_close(answer, np.array([[[[9, 9], [3, 3]]]]), "The result for 2×2 windows with stride 1")
    assert_dtype(answer, "float64")
    assert_close(submission.max_pool(scores, 2), np.array([[[[9]]]]), "The result for 2×2 windows, the stride left out")
    two_channels = np.array([[[[-4, -7], [-2, -9]], [[5, -8], [0, 6]]]])
    answer = submission.max_pool(two_channels, (1, 2))
    assert_close(answer, np.array([[[[-4], [-2]], [[5], [6]]]]), "The result for two channels and windows (1, 2)")
    answer = submission.max_pool(two_channels, 2, padding=1)
    assert_close(answer, two_channels, "The result for 2×2 windows with a padding of 1")
    assert_raises(ValueError, submission.max_pool, scores, 2, 1, 2)
    assert_raises(ValueError, submission.max_pool, scores, 4)


POOLS = [  # images, size, stride
    ((2, 3, 5, 10), (2, 3), None),
    ((3, 2, 7, 8), 2, (1, 3)),
    ((1, 2, 6, 9), (3, 4), (1, 2)),
    ((3, 1, 8, 5), (3, 2), (2, 1)),
]


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
    """Any windows, strides and paddings; arguments stay as they are, and too much padding is refused."""
    padded = [((1, 2, 5, 7), (2, 4), (1, 2), (1, 2)), ((2, 1, 6, 9), (4, 2), (2, 1), (2, 1))]
    padded += [((1, 3, 8, 9), (6, 7), (1, 1), (3, 3)), ((2, 1, 9, 8), (7, 6), (2, 3), 3)]
    for shape, size, stride, padding in [(*case, 0) for case in POOLS] + padded:
        images = 2.0**40 * (random_numbers(rng, shape) - 5)  # below whatever one pads with, unless it is -inf
        expected = reference_pool(np.max, images, size, stride, padding)
        compare(submission, submission.max_pool(images, size, stride, padding), expected)
    for size, padding in [((3, 4), (2, 2)), ((4, 3), (2, 2)), (1, 1)]:
        assert_raises(ValueError, submission.max_pool, np.ones((1, 1, 6, 6)), size, 1, padding)
    for narrow in [(1, 1, 3, 9), (1, 1, 9, 3)]:
        assert_raises(ValueError, submission.max_pool, np.ones(narrow), 4)


@check(points=1)
def test_average_pool_by_hand(submission):
    """The slides' scores are averaged, any numbers give float64, and a window that does not fit is refused."""
    scores = np.array([[[[-1, 9, -5], [3, 1, -5], [-3, 3, -3]]]])
    answer = submission.average_pool(scores, 2, stride=1)
    assert_unchanged(submission, "`average_pool`")
    assert_close(answer, np.array([[[[3, 0], [1, -1]]]]), "The result for 2×2 windows with stride 1")
    assert_dtype(answer, "float64")
    assert_dtype(submission.average_pool(scores.astype(np.float32), 2), "float64", "The result for float32 pixels")
    assert_close(submission.average_pool(scores, 2), np.array([[[[3]]]]), "The result for 2×2, the stride left out")
    answer = submission.average_pool(scores, (1, 3))
    assert_close(answer, np.array([[[[1], [-1 / 3], [-1]]]]), "The result for windows (1, 3)")
    two_channels = np.array([[[[4, 6]], [[-1, 0]]]])
    answer = submission.average_pool(two_channels, (1, 2))
    assert_close(answer, np.array([[[[5]], [[-0.5]]]]), "The result for two channels")
    assert_raises(ValueError, submission.average_pool, scores, 4)


@check(points=1, hidden=True)
def test_average_pool_on_any_shape(submission, rng):
    """Any windows and strides; arguments stay as they are, and a window that does not fit is refused."""
    for shape, size, stride in POOLS:
        images = random_numbers(rng, shape)
        expected = reference_pool(np.mean, images, size, stride)
        compare(submission, submission.average_pool(images, size, stride), expected)
    for narrow in [(1, 1, 3, 9), (1, 1, 9, 3)]:
        assert_raises(ValueError, submission.average_pool, np.ones(narrow), 4)
    pixels = np.array([[[[200, 100, 255]]]], dtype=np.uint8)
    assert_close(submission.average_pool(pixels, (1, 3)), np.array([[[[185]]]]), "The result for uint8 pixels")


@check(points=1)
def test_conv_layer_backward_by_hand(submission):
    """What windows share is added up, over places and images; stride and padding count; all is float64."""
    images = np.array([[[[1, 2, 3], [4, 5, 6], [7, 8, 9]]]])
    kernels = np.array([[[[1, 2], [3, 4]]]])
    gradients = submission.conv_layer_backward(np.array([[[[1, 0], [0, 2]]]]), images, kernels)
    assert_unchanged(submission, "`conv_layer_backward`")
    d_images, d_kernels, d_bias = parts(gradients, "d_images, d_kernels, d_bias")
    assert_close(d_images, np.array([[[[1, 2, 0], [3, 6, 4], [0, 6, 8]]]]), "`d_images`")
    assert_close(d_kernels, np.array([[[[11, 14], [20, 23]]]]), "`d_kernels`")
    assert_close(d_bias, np.array([3]), "`d_bias`")

    images, kernels = np.arange(12).reshape(2, 2, 1, 3), np.arange(16).reshape(2, 2, 2, 2)
    upstream = np.array([[[[0, 1]], [[2, 0]]], [[[3, 0]], [[0, -1]]]])
    gradients = submission.conv_layer_backward(upstream, images, kernels, stride=2, padding=1)
    expected = {
        "d_images": [[[[22, 2, 3]], [[30, 6, 7]]], [[[9, -10, -11]], [[21, -14, -15]]]],
        "d_kernels": [[[[0, 0], [1, 20]], [[0, 0], [4, 32]]], [[[0, 0], [-7, -8]], [[0, 0], [-10, -5]]]],
        "d_bias": [4, 1],
    }
    for name, gradient in zip(expected, parts(gradients, "d_images, d_kernels, d_bias"), strict=True):
        assert_close(gradient, np.array(expected[name]), f"`{name}` for stride 2 and padding 1")
        assert_dtype(gradient, "float64", f"`{name}`")


def reference_layer_backward(upstream, images, kernels, stride, padding):
    """Product by product: what each result sends back to its pixels and to its weights."""
    to_pixels, to_weights = np.zeros(images.shape), np.zeros(kernels.shape)
    for place, pixel, weight in reference_meetings(images, kernels, stride, padding):
        to_pixels[pixel] += upstream[place] @ kernels[weight]
        to_weights[weight] += upstream[place].T @ images[pixel]
    return to_pixels, to_weights


@check(points=1, hidden=True)
def test_conv_layer_backward_to_the_images(submission, rng):
    """The gradient of the images, every element, for a random upstream gradient; arguments stay as they are."""
    for images, kernels, _, stride, padding, result in random_layers(rng):
        upstream = random_numbers(rng, result.shape)
        expected, _ = reference_layer_backward(upstream, images, kernels, stride, padding)
        answer = submission.conv_layer_backward(upstream, images, kernels, stride, padding)
        compare(submission, parts(answer, "d_images, d_kernels, d_bias")[0], expected, "`d_images`")


@check(points=1, hidden=True)
def test_conv_layer_backward_to_kernels_and_bias(submission, rng):
    """The gradients of kernels and bias, every element, for a random upstream gradient."""
    for images, kernels, _, stride, padding, result in random_layers(rng):
        upstream = random_numbers(rng, result.shape)
        _, expected = reference_layer_backward(upstream, images, kernels, stride, padding)
        answer = submission.conv_layer_backward(upstream, images, kernels, stride, padding)
        answer = parts(answer, "d_images, d_kernels, d_bias")
        assert_close(answer[1], expected, "`d_kernels`", tolerance=1e-6)
        assert_close(answer[2], np.einsum("nfrc->f", upstream), "`d_bias`", tolerance=1e-6)
    small = np.full((1, 1, 1, 2), 100, dtype=np.int8)
    wide = np.array([2**25, 1, -(2**25)], dtype=np.float32).reshape(1, 1, 1, 3)
    for upstream, images, expected in [(small, small, 20000), (wide, np.ones_like(wide), 1)]:
        answer = submission.conv_layer_backward(upstream, images, np.ones_like(images[..., :1]))
        answer = parts(answer, "d_images, d_kernels, d_bias")
        what = f"`d_kernels` for {images.dtype} (convert to float64 before you multiply)"
        assert_close(answer[1], np.full((1, 1, 1, 1), expected), what, tolerance=1e-3)


@check(points=1)
def test_max_pool_backward_by_hand(submission):
    """The winner gets everything, the first among equals wins, shares are added, and all is float64."""
    images = np.array([[[[1, 5, 2], [0, 5, 3], [4, 1, 0]]]])
    upstream = np.array([[[[1, 2], [3, 4]]]])
    answer = submission.max_pool_backward(upstream, images, 2, stride=1)
    assert_unchanged(submission, "`max_pool_backward`")
    expected = np.array([[[[0, 3, 0], [0, 7, 0], [0, 0, 0]]]])
    assert_close(answer, expected, "The result for overlapping 2×2 windows")
    assert_dtype(answer, "float64")
    two_channels = np.array([[[[1, 4, 7, 7]], [[-3, -2, -9, -8]]]])
    answer = submission.max_pool_backward(np.array([[[[0.5, 2]], [[1, -1]]]]), two_channels, (1, 2))
    expected = np.array([[[[0, 0.5, 2, 0]], [[0, 1, 0, -1]]]])
    assert_close(answer, expected, "The result for two channels and windows (1, 2)")


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
    """Any windows and strides, many equal pixels, a random upstream gradient; arguments stay as they are."""
    for shape, size, stride in POOLS:
        images = rng.integers(-3, 0, size=shape) / 2
        upstream = random_numbers(rng, reference_pool(np.max, images, size, stride).shape)
        expected = reference_pool_backward(upstream, images, size, stride)
        compare(submission, submission.max_pool_backward(upstream, images, size, stride), expected)
