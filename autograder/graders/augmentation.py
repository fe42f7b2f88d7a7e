"""The checks of the exercise "augmentation": 20 points, one a check.

Every function has a visible check; the eight with more room for error have a hidden one, on random numbers in odd
shapes. The four without one (`to_batch`, `grayscale`, `tint`, `augment`) draw random numbers in the visible check.

What is drawn at random is looked at in three ways, in this order. First calls whose answer is certain (p = 1; a window
as large as the image). Then scenarios that sum many draws up in an answer that is as good as certain: which images
occur at all. Last, in hidden checks, the raw draws, with bounds; each bound says how often it would fail correct work.
The first two give the same answers in whatever order a student draws, so that mistakes are recognised by them.
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

# --- visible -------------------------------------------------------------------------------


def expect_images(submission, answer, expected, what):
    """The last call gave these numbers, in float64, and left its arguments alone."""
    assert_unchanged(submission)
    assert_close(answer, expected, what, tolerance=1e-6)
    assert_dtype(answer, "float64", what)


def expect_all(found, expected, what, hint):
    """All that can come out came up, and nothing else. Both lists are sorted, with each row once."""
    expect_kind(found, expected, what)
    if np.ndim(found) == expected.ndim and len(found) != len(expected):
        counts = f"There should be {len(expected)}, but {len(found)} came up."
        raise Mismatch(f"{what}: too {'few' if len(found) < len(expected) else 'many'} came up. {hint}", counts)
    assert_close(found, expected, what, tolerance=1e-6)


def different_images(student, name, images, arguments, rng, batches):
    """Runs beside your code: calls your function for many batches.

    Returns all the different images that came out, sorted, and whether those that were given the same image as the
    first ever differed from it. But what is no batch of as many images is returned as it is.
    """
    import numpy as np

    found = [getattr(student, name)(images.copy(), *arguments, rng) for _ in range(batches)]
    for batch in found:
        if not isinstance(batch, np.ndarray) or batch.ndim != 4 or len(batch) != len(images):
            return batch, False
    alike = np.all(images == images[0], axis=(1, 2, 3))
    return np.unique(np.concatenate(found), axis=0), bool(any(np.any(batch[alike] != batch[0]) for batch in found))


def shares_memory(student, name, images, arguments):
    """Runs beside your code: is the result, or a part of it, the very memory of the images?"""
    import numpy as np

    return bool(np.may_share_memory(images, getattr(student, name)(images, *arguments)))


@check(points=1)
def test_to_batch(submission, rng):
    """Channels move to the front, 255 becomes 1, and the pixels stay where they are."""
    photos = np.array([[[[0, 51, 255], [102, 0, 153]]]], dtype=np.uint8)  # one row, two columns, three channels
    batch = submission.to_batch(photos)
    expect_images(submission, batch, np.array([[[[0, 0.4]], [[0.2, 0]], [[1, 0.6]]]]), "The batch")
    photos = rng.integers(0, 200, size=(2, 3, 5, 4), dtype=np.uint8)
    expected = np.empty((2, 4, 3, 5))
    for (photo, row, column, channel), value in np.ndenumerate(photos):
        expected[photo, channel, row, column] = int(value) / 255
    expect_images(submission, submission.to_batch(photos), expected, "The batch of photos with four channels")


@check(points=1)
def test_flip(submission, rng):
    """p = 0 mirrors no image and p = 1 all; in between, each image gets a coin of its own, for all its channels."""
    images = np.array([[[[0, 0.1, 0.2], [0.3, 0.4, 0.5]]], [[[1, 0.9, 0.8], [0.7, 0.6, 0.4]]]] * 20)
    mirrored = np.array([[[[0.2, 0.1, 0], [0.5, 0.4, 0.3]]], [[[0.8, 0.9, 1], [0.4, 0.6, 0.7]]]] * 20)
    expect_images(submission, submission.horizontal_flip(images, 1, rng), mirrored, "The result for p = 1")
    expect_images(submission, submission.horizontal_flip(images, 0, rng), images, "The result for p = 0")
    for p in (0, 1):
        shared = submission.run(shares_memory, "horizontal_flip", images, [p, rng])
        if shared:
            raise Mismatch("For p = 0 or 1, the result shares its memory with the argument: return a new array.")
    ints = submission.horizontal_flip(np.array([[[[0, 1]]]]), 1, rng)
    expect_images(submission, ints, np.array([[[[1, 0]]]]), "The result for integers")
    assert_raises(ValueError, submission.horizontal_flip, images, -0.1, rng)
    assert_raises(ValueError, submission.horizontal_flip, images, 1.5, rng)
    both = np.array([[[[0, 1], [0, 1]], [[0, 0.5], [0, 0.5]]], [[[1, 0], [1, 0]], [[0.5, 0], [0.5, 0]]]])
    # Neither of the two is missing among 50·60 coins, but for odds of 2**-2999.
    found, differ = submission.run(different_images, "horizontal_flip", both[[0] * 50], [0.5], rng, 60)
    hint = "Does one coin turn all rows and all channels of an image?"
    expect_all(found, both, "The different results for one image and p = 0.5", hint)
    if not differ:
        raise Mismatch("For p = 0.5, all images of a batch are mirrored, or none: each needs a coin of its own.")


@check(points=1)
def test_crop(submission, rng):
    """Windows are cut at every place of the padded image, the first and the last too, each image for itself."""
    even = np.array([0, 1] * 10).reshape(20, 1, 1, 1) * np.ones((20, 3, 4, 3), dtype=int)
    answer = submission.random_crop(even, (3, 2), 0, rng)
    expect_images(submission, answer, even[:, :, :3, :2], "The result for even black and white images")
    answer = submission.random_crop(even[:1], (3, 2), 0, rng)
    expect_images(submission, answer, even[:1, :, :3, :2], "The result for a single image")
    # With k places, 3000 draws all miss one of them at odds of at most k·(1 - 1/k)**3000: nothing for k = 4.
    row = np.array([[[0.1, 0.2, 0.3]], [[0.7, 0.8, 0.9]]])
    windows = [[0, 0.1], [0, 0.7]], [[0.1, 0.2], [0.7, 0.8]], [[0.2, 0.3], [0.8, 0.9]], [[0.3, 0], [0.9, 0]]
    found, differ = submission.run(different_images, "random_crop", np.array([row] * 30), [(1, 2), (0, 1)], rng, 100)
    what = "Of a row of three pixels in two channels, padding (0, 1), the different windows (1, 2)"
    hint = "Is the last place, or the first, ever drawn, and one place for all channels?"
    expect_all(found, np.array(windows)[:, :, np.newaxis], what, hint)
    if not differ:
        raise Mismatch("All images of a batch are cut at the same place: each needs a place of its own.")
    for size, padding in [(4, 0), ((7, 2), (1, 5)), ((1, 6), (9, 1))]:
        assert_raises(ValueError, submission.random_crop, even, size, padding, rng)
    corners = np.array([[[[0, 0], [0, 1]]], [[[0, 0], [1, 0]]], [[[0, 1], [0, 0]]], [[[1, 0], [0, 0]]]])
    found, _ = submission.run(different_images, "random_crop", np.ones((30, 1, 1, 1)), [2, 1], rng, 100)
    hint = "Are row and column drawn one by one?"
    expect_all(found, corners, "Of one bright pixel, padding 1, the different windows of 2×2", hint)


@check(points=1)
def test_rotate(submission):
    """Squares turn against the clock, exactly for multiples of 90 degrees; what comes from outside is 0."""
    square = np.array([[[[1, 2, 3], [4, 5, 6], [7, 8, 9]]]]) / 10
    left = np.array([[[[3, 6, 9], [2, 5, 8], [1, 4, 7]]]]) / 10
    right = np.array([[[[7, 4, 1], [8, 5, 2], [9, 6, 3]]]]) / 10
    for degrees, expected in [(90, left), (-90, right), (0, square), (360, square)]:
        what = f"The result for {degrees} degrees (against the clock; below 0, with it)"
        expect_images(submission, submission.rotate(square, degrees), expected, what)
    even = submission.rotate(np.array([[[[1, 2], [3, 4]]], [[[0, 0], [0, 1]]]]) / 4, 90)
    expected = np.array([[[[2, 4], [1, 3]]], [[[0, 1], [0, 0]]]]) / 4
    expect_images(submission, even, expected, "The result for two images of 2×2")
    row = submission.rotate(np.array([[[[0.2, 0.7, 0.9]]]]), 90)
    expect_images(submission, row, np.array([[[[0, 0.7, 0]]]]), "The result for a single row, turned by 90 degrees,")
    framed, eighth = np.pad(square[0, 0], 1), np.zeros((1, 1, 5, 5))
    eighth[0, 0, 1:4, 1:4] = np.array([[2, 3, 6], [1, 5, 9], [4, 7, 8]]) / 10  # all around the centre move on by one
    eighth[0, 0, [0, 2, 2, 4], [2, 0, 4, 2]] = 0.3, 0.1, 0.9, 0.7
    answer = submission.rotate(framed.reshape(1, 1, 5, 5), 45)
    expect_images(submission, answer, eighth, "The result for a square in a black frame, turned by 45 degrees,")
    ints = submission.rotate(np.array([[[[0, 1], [1, 0]]]]), 90)
    expect_images(submission, ints, np.array([[[[1, 0], [0, 1]]]]), "The result for integers")


@check(points=1)
def test_grayscale(submission, rng):
    """Grey is the weighted sum of red, green and blue; the channel axis stays; there must be three channels."""
    images = np.array([[[[1, 0, 0, 1]], [[0, 1, 0, 1]], [[0, 0, 1, 1]]]])  # four pixels: red, green, blue, white
    expected = np.array([[[[0.299, 0.587, 0.114, 1]]]])
    expect_images(submission, submission.grayscale(images), expected, "Grey for red, green, blue and white")
    images = rng.random((4, 3, 2, 5))
    expected = np.zeros((4, 1, 2, 5))
    for channel, weight in enumerate([0.299, 0.587, 0.114]):
        expected[:, 0] += weight * images[:, channel]
    expect_images(submission, submission.grayscale(images), expected, "Grey for random images")
    for channels in (1, 4):
        assert_raises(ValueError, submission.grayscale, np.ones((3, channels, 3, 3)))


@check(points=1)
def test_contrast(submission):
    """Pixels move away from their image's one mean, or towards it, and stay between 0 and 1."""
    images = np.array([[[[0.2, 0.4]], [[0.6, 0.8]]], [[[0.1, 0.1]], [[0.1, 0.5]]]])  # the means are 0.5 and 0.2
    halved = np.array([[[[0.35, 0.45]], [[0.55, 0.65]]], [[[0.15, 0.15]], [[0.15, 0.35]]]])
    expect_images(submission, submission.adjust_contrast(images, 0.5), halved, "The result for the factor 0.5")
    doubled = np.array([[[[0, 0.3]], [[0.7, 1]]], [[[0, 0]], [[0, 0.8]]]])
    expect_images(submission, submission.adjust_contrast(images, 2), doubled, "The result for the factor 2")
    ints = np.array([[[[0, 1], [1, 1]]]])
    for factor, expected in [(0.5, [[0.375, 0.875], [0.875, 0.875]]), (0, [[0.75] * 2] * 2), (1, ints[0, 0])]:
        answer = submission.adjust_contrast(ints, factor)
        expect_images(submission, answer, np.array([[expected]]), f"The result for integers and the factor {factor}")


@check(points=1)
def test_tint(submission, rng):
    """Each channel goes towards its own number of the colour, and stays between 0 and 1."""
    images = np.array([[[[0.2, 0.4]], [[0.6, 1]]], [[[0, 0.5]], [[0.1, 0.9]]]])
    quarter = np.array([[[[0.4, 0.55]], [[0.575, 0.875]]], [[[0.25, 0.625]], [[0.2, 0.8]]]])
    answer = submission.tint(images, np.array([1, 0.5]), 0.25)
    expect_images(submission, answer, quarter, "The result for the strength 0.25")
    beyond = np.array([[[[1, 1]], [[0, 0]]], [[[1, 1]], [[0, 0]]]])
    answer = submission.tint(images, np.array([3, -2]), 0.5)
    expect_images(submission, answer, beyond, "The result for the colour (3, -2) and the strength 0.5")
    ints = np.array([[[[0, 1]]]])
    answer = submission.tint(ints, np.array([1]), 0)
    expect_images(submission, answer, ints, "The result for integers and the strength 0")
    images, color, strength = rng.random((2, 3, 4, 3)), rng.random(3), rng.random()
    expected = images.copy()
    for place in np.ndindex(images.shape):
        expected[place] += strength * (color[place[1]] - images[place])
    expect_images(submission, submission.tint(images, color, strength), expected, "The result for random images")
    for length in (1, 2, 4):
        assert_raises(ValueError, submission.tint, images, np.ones(length), 0.5)


@check(points=1)
def test_edges(submission):
    """Even areas stay as they are, up to the border; at an edge, bright becomes brighter and dark darker."""
    step = np.array([[[[0.4, 0.4, 0.5, 0.5]] * 3], [[[0.3, 0.3, 0.3, 0.3]] * 3]])
    expected = np.array([[[[0.4, 0.3, 0.6, 0.5]] * 3], [[[0.3, 0.3, 0.3, 0.3]] * 3]])
    answer = submission.edge_enhance(step)
    expect_images(submission, answer, expected, "The result for a vertical edge, and for an even image,")
    stairs = np.array([[[[0.5], [0.6], [0.6], [0.6]], [[0.1], [0.9], [0.9], [0.9]]]])
    expected = np.array([[[[0.45], [0.65], [0.6], [0.6]], [[0], [1], [0.9], [0.9]]]])
    answer = submission.edge_enhance(stairs, 0.5)
    expect_images(submission, answer, expected, "The result for one column, two channels and the amount 0.5")
    dot = np.array([[[[0, 0, 0], [0, 1, 0], [0, 0, 0]]]])
    for amount in (0.25, 1):
        answer = submission.edge_enhance(dot, amount)
        expect_images(submission, answer, dot, f"The result for one bright pixel and the amount {amount}")


def add_half(images, rng):
    return images + 0.5


def square(images, rng):
    return images**2


def left_columns(images, rng):
    return images[:, :, :, :2]


def add_count(images, rng):
    return images + len(images)


def add_noise(images, rng):
    return images + rng.random(images.shape)


def halve_in_place(images, rng):
    images *= 0.5
    return images


@check(points=1)
def test_augment(submission, rng):
    """The steps follow each other in order, each on the whole batch that the last one left, and share one `rng`."""
    images = rng.random((3, 2, 2, 4))
    answer = submission.augment(images, [add_half, square], rng)
    expect_images(submission, answer, (images + 0.5) ** 2, "The result of adding 0.5, then squaring")
    answer = submission.augment(images, [square, add_half, left_columns, square, add_count], rng)
    expect_images(submission, answer, (images[:, :, :, :2] ** 2 + 0.5) ** 2 + 3, "The result of five steps")
    given, twin = np.random.default_rng(11), np.random.default_rng(11)
    answer = submission.augment(images, [add_noise, add_half, add_noise], given)
    noisy = images + twin.random(images.shape) + 0.5 + twin.random(images.shape)
    assert_close(answer, noisy, "The result of two steps that draw random numbers from `rng`", tolerance=1e-6)
    answer = submission.augment(images, [halve_in_place, add_half], rng)
    expect_images(submission, answer, images / 2 + 0.5, "The result of a step that changes what it gets, and another,")
    ints = np.array([[[[0, 1]]]])
    expect_images(submission, submission.augment(ints, [], rng), ints, "The result without steps, for integers,")


@check(points=1)
def test_ten_crop(submission):
    """The ten windows come in their order, five of the image and five of its mirror image."""
    image = [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]]
    pixels = [0.1, 0.4, 0.5, 0.8, 0.2, 0.4, 0.1, 0.8, 0.5, 0.3]
    expected = np.array([[[[[pixel]]] for pixel in pixels]])
    expect_images(submission, submission.ten_crop(np.array([[image]]), 1), expected, "The list of windows of one pixel")
    images = np.array([[image], [[[1, 1, 0, 0], [0, 1, 0, 1]]]])
    first = [[1, 2], [3, 4], [5, 6], [7, 8], [2, 3], [4, 3], [2, 1], [8, 7], [6, 5], [3, 2]]
    second = [[1, 1], [0, 0], [0, 1], [0, 1], [1, 0], [0, 0], [1, 1], [1, 0], [1, 0], [0, 1]]
    expected = np.array([[[[np.array(row) / 10]] for row in first], [[[row]] for row in second]])
    expect_images(submission, submission.ten_crop(images, (1, 2)), expected, "The windows (1, 2) of two images")
    ints = np.ones((1, 1, 1, 2), dtype=int)
    expect_images(submission, submission.ten_crop(ints, 1), np.ones((1, 10, 1, 1, 1)), "The result for integers")
    for too_small, size in [(images, 3), (images, (1, 5)), (ints, (2, 1)), (np.ones((1, 1, 2, 1)), (1, 2))]:
        assert_raises(ValueError, submission.ten_crop, too_small, size)


def by_brightness(images):
    import numpy as np

    bright = images.mean(axis=(1, 2, 3))
    return np.stack([bright * bright, bright - bright * bright, 1 - bright], axis=1)


@check(points=1)
def test_prediction_of_even_images(submission):
    """The probabilities of one crop count where all crops look alike, and their mean where they differ."""
    images = np.array([0, 0.5, 1.0, 0.2]).reshape(4, 1, 1, 1) * np.ones((4, 2, 3, 5))
    expected = np.array([[0, 0, 1], [0.25, 0.25, 0.5], [1, 0, 0], [0.04, 0.16, 0.8]])
    answer = submission.predict_with_ten_crops(by_brightness, images, (2, 3))
    expect_images(submission, answer, expected, "The result for four even images and three classes")
    answer = submission.predict_with_ten_crops(by_brightness, images[1:2], 2)
    expect_images(submission, answer, expected[1:2], "The result for a single image")
    answer = submission.predict_with_ten_crops(by_brightness, np.array([[[[0, 0.5, 1]]]]), 1)
    what = "The result for three pixels, black, grey and white: four crops of each end, and two of the middle,"
    expect_images(submission, answer, np.array([[0.45, 0.05, 0.5]]), what)


def different_pairs(student, images, labels, fraction, transform, rng):
    """Runs beside your code: the different pairs of pixel and label, of training and of validation, and all sizes."""
    import numpy as np

    train_x, train_y, validation_x, validation_y = student.split_then_augment(images, labels, fraction, transform, rng)
    train = np.unique(np.column_stack([train_x[:, 0, 0, 0], train_y]), axis=0)
    validation = np.unique(np.column_stack([validation_x[:, 0, 0, 0], validation_y]), axis=0)
    return train, validation, [len(train_x), len(train_y), len(validation_x), len(validation_y)]


@check(points=1)
def test_split(submission, rng):
    """Sorted data are shuffled, each image keeps its label, and only the training images are transformed."""
    ones, labels = np.ones((6, 1, 1, 3)), np.array([7] * 6, dtype=np.uint8)
    result = submission.split_then_augment(ones, labels, 0.3, add_count, rng)
    train_x, train_y, validation_x, validation_y = parts(result, "train_x, train_y, validation_x, validation_y")
    what = "Of six ones, to which the transform adds how many it gets,"
    expect_images(submission, train_x, np.full((4, 1, 1, 3), 5), f"{what} `train_x`")
    expect_images(submission, validation_x, np.ones((2, 1, 1, 3)), f"{what} `validation_x`")
    for name, array, count in [("train_y", train_y, 4), ("validation_y", validation_y, 2)]:
        assert_close(array, np.array([7] * count), f"`{name}`")
        assert_dtype(array, "int64", f"`{name}`")
    result = submission.split_then_augment(ones.astype(int), labels, 0.3, add_half, rng)
    assert_dtype(result[0], "float64", "`train_x`, for integers,")
    assert_dtype(result[2], "float64", "`validation_x`, for integers,")
    for some, some_labels, fraction in [(ones, labels[1:], 0.5), (ones[1:], labels, 0.5)]:
        assert_raises(ValueError, submission.split_then_augment, some, some_labels, fraction, add_half, rng)
    for fraction in (1.5, -0.5):
        assert_raises(ValueError, submission.split_then_augment, ones, labels, fraction, add_half, rng)
    # 100 images with the pixel 0.2 and the label 3, then 100 with 0.4 and 5. A part of 60 or more holds only one kind
    # at odds of at most 4·2**-60.
    images, labels = np.repeat([0.2, 0.4], 100).reshape(200, 1, 1, 1), np.repeat([3, 5], 100)
    train, validation, sizes = submission.run(different_pairs, images, labels, 0.3, add_half, rng)
    assert_unchanged(submission, "`split_then_augment`")
    assert_equal(sizes, [140, 140, 60, 60], "The list of the parts' sizes")
    hint = "Are the data shuffled before they are split, and each image with its label?"
    expect_all(validation, np.array([[0.2, 3], [0.4, 5]]), "The different pairs of pixel and label in validation", hint)
    expect_all(train, np.array([[0.7, 3], [0.9, 5]]), "The different pairs of pixel and label in training", hint)
    for fraction, sizes in [(0, [200, 200, 0, 0]), (1, [0, 0, 200, 200])]:
        _, _, found = submission.run(different_pairs, images, labels, fraction, add_half, rng)
        assert_equal(found, sizes, f"For the fraction {fraction}, the list of the parts' sizes")


# --- hidden: references, and what watches random numbers ------------------------------------


def fresh(rng):
    """A new generator: how many numbers a student draws must not change the inputs that follow."""
    return np.random.default_rng(int(rng.integers(2**62)))


def expect_numbers(answer, shape, what="The result"):
    """Numbers in this shape: whatever they are, arithmetic on them will do."""
    assert_close(answer, np.zeros(shape), what, tolerance=np.inf)


def demand(holds, message):
    if not holds:
        raise Mismatch(message)


def twice_and_again(student, name, arguments, part, seed):
    """Two calls with one generator, a third with one in the first's state: are the second, the third like the first?"""
    import copy

    import numpy as np

    used, restarted = np.random.default_rng(seed), np.random.default_rng(seed)
    runs = [getattr(student, name)(*copy.deepcopy(arguments), generator) for generator in (used, used, restarted)]
    first, second, third = (result if part is None else result[part] for result in runs)
    return bool(np.array_equal(first, second)), bool(np.array_equal(first, third))


def expect_draws_from_rng(submission, name, arguments, rng, part=None):
    """`part` picks one of several results. Two right ones are equal at odds far below 1e-9."""
    repeated, reproduced = submission.run(twice_and_again, name, arguments, part, int(rng.integers(2**31)))
    demand(not repeated, f"`{name}`, called twice with one generator, draws the same both times.")
    demand(reproduced, f"`{name}`, given two generators in the same state, gives two results: draw from `rng` alone.")


def expect_unrelated(rows, message):
    """No two rows of numbers, drawn independently, correlate: beyond 7 standard deviations at odds of 3e-12 a pair."""
    related = np.corrcoef(rows) - np.eye(len(rows))
    demand(np.all(np.abs(related) < 7 / np.sqrt(np.shape(rows)[1])), message)


@check(points=1, hidden=True)
def test_flip_chances(submission, rng):
    """Images of any shape are mirrored, at the rate p, each for itself, with the numbers of `rng`."""
    images = rng.random((3, 3, 2, 5))
    batch = np.repeat(images, 5, axis=0)  # one of the six is missing at odds of 6·2**-2000
    found, differ = submission.run(different_images, "horizontal_flip", batch, [0.5], fresh(rng), 400)
    six = np.unique(np.concatenate([images, images[..., ::-1]]), axis=0)
    expect_all(found, six, "The list of all the different images", "Each image is as it was, or mirrored.")
    demand(differ, "All images of a batch are mirrored, or none.")
    expect_draws_from_rng(submission, "horizontal_flip", [rng.random((200, 1, 1, 3)), 0.5], rng)
    # 12·1500 coins with p = 0.65. Hoeffding: a share beyond 0.65 ± 0.025 at odds of 2·exp(-2·18000·0.025²) = 4e-10.
    # Twelve equal counts at odds of at most 0.022**11 = 6e-19, 0.022 being the likeliest count's. That two batches of
    # coins correlate: 6e-10 by Bernstein's inequality, as they are far from normal; 4e-8 for all 66 pairs.
    images = rng.random((1500, 3, 2, 4))
    generator, coins = fresh(rng), []
    for _ in range(12):
        answer = submission.horizontal_flip(images, 0.65, generator)
        expect_numbers(answer, images.shape)
        coin = np.all(np.isclose(answer, images[..., ::-1]), axis=(1, 2, 3))
        assert_close(answer, np.where(coin[:, None, None, None], images[..., ::-1], images), tolerance=1e-6)
        coins.append(coin)
    coins = np.array(coins)
    demand(abs(np.mean(coins) - 0.65) < 0.025, "The share of images that are mirrored is not near p.")
    demand(len(set(np.sum(coins, axis=1).tolist())) > 1, "The number of mirrored images is the same in every batch.")
    expect_unrelated(coins, "Whether an image is mirrored depends on its place in the batch, or on an earlier batch.")
    neighbours = [coins[:, 1:].ravel(), coins[:, :-1].ravel()]
    expect_unrelated(neighbours, "Whether an image is mirrored depends on its neighbours.")


def reference_windows(image, size, padding):
    """Every window of one image (C, H, W), row by row."""
    (height, width), (h, w), (ph, pw) = image.shape[1:], size, padding
    black = np.zeros((len(image), height + 2 * ph, width + 2 * pw))
    black[:, ph : ph + height, pw : pw + width] = image
    bottoms, ends = range(h, black.shape[1] + 1), range(w, black.shape[2] + 1)
    return np.array([black[:, bottom - h : bottom, end - w : end] for bottom in bottoms for end in ends])


@check(points=1, hidden=True)
def test_crop_chances(submission, rng):
    """Any windows and paddings: every place is as likely as any other, in rows and in columns, drawn from `rng`."""
    cases = [((2, 3, 4), (2, 3), (1, 2), 400), ((1, 4, 3), (4, 2), (0, 0), 60), ((3, 2, 2), (1, 3), (0, 1), 60)]
    for shape, size, padding, batches in cases:
        images = rng.permutation(np.prod(shape)).reshape(1, *shape)[[0] * 15] / 30
        # 24 places, 15·400 draws: one is missing at odds of 24·(23/24)**6000 < 1e-100. Then 2 and 4, with 15·60 draws.
        found, differ = submission.run(different_images, "random_crop", images, [size, padding], fresh(rng), batches)
        windows = np.unique(reference_windows(images[0], size, padding), axis=0)
        expect_all(found, windows, "The list of all the different windows", "Each place comes up, with all channels.")
        demand(differ, "All images of a batch are cut at the same place.")
    expect_draws_from_rng(submission, "random_crop", [rng.random((200, 1, 3, 3)), 3, 1], rng)
    # 6000 windows at 4·6 places, 250 each on average. Chernoff: a count is off by more than half at odds of
    # 2·exp(-250·0.5²/3) = 2e-9; a row's or a column's, of 1000 or more, by a quarter at 2e-9: 7e-8 for all 34 together.
    image, n = (1 + rng.permutation(12).reshape(1, 3, 4)) / 12, 6000
    brightness = np.linspace(0.5, 1, n).reshape(n, 1, 1, 1)  # tells the images apart
    answer = submission.random_crop(image * brightness, (2, 3), (1, 2), fresh(rng))
    expect_numbers(answer, (n, 1, 2, 3))
    windows = reference_windows(image, (2, 3), (1, 2))
    weights = rng.random((2, 3))  # a weighted sum tells which window it is
    known, found = np.sum(windows * weights, axis=(1, 2, 3)), np.sum(answer / brightness * weights, axis=(1, 2, 3))
    place = np.abs(found[:, None] - known).argmin(axis=1)
    assert_close(answer, windows[place] * brightness, "Each image's own window", tolerance=1e-6)
    often = np.bincount(place, minlength=24).reshape(4, 6) / n * 24 - 1
    for unevenness, bound in [(often, 0.5), (often.mean(axis=0), 0.25), (often.mean(axis=1), 0.25)]:
        demand(np.all(np.abs(unevenness) < bound), "Some places are drawn much more often than others.")
    # This sum is distributed like chi-squared with 23 degrees: below 2 at odds of 3e-9.
    demand(n / 24 * np.sum(often**2) > 2, "All places are drawn equally often: each image needs a draw of its own.")
    rows = [np.arange(n - 1), *np.divmod(place[1:], 6), *np.divmod(place[:-1], 6)]
    expect_unrelated(rows, "Where an image is cut depends on its place in the batch, or its row on its column.")


def reference_rotation(images, degrees):
    """Turned with complex numbers; and where the answer is certain, whichever way one rounds."""
    height, width = images.shape[2:]
    middle = complex((width - 1) / 2, (height - 1) / 2)
    down, across = np.mgrid[:height, :width]
    # Rows count downwards, so that turning back goes the way of the complex plane.
    source = (across + 1j * down - middle) * np.exp(1j * np.pi * degrees / 180) + middle
    inside, outside = np.ones((height, width), dtype=bool), np.zeros((height, width), dtype=bool)
    for place, side in [(source.imag, height), (source.real, width)]:
        inside &= (abs(place % 1 - 0.5) > 0.02) & (abs(place - (side - 1) / 2) < side / 2 - 0.4999)
        outside |= (place < -0.52) | (place > side - 0.48)
    turned = np.zeros(images.shape)
    near = source[inside] + complex(0.5, 0.5)  # positive: to cut its decimals off is to round down
    turned[..., inside] = images[..., near.imag.astype(int), near.real.astype(int)]
    return turned, inside | outside


@check(points=1, hidden=True)
def test_rotate_by_any_angle(submission, rng):
    """Images of any shape turn by any angle; squares turn exactly, right up to the border, by multiples of 90."""
    # The last three are far from whole degrees.
    angles = [90, -90, 270, 180, 540, *(rng.integers([5, -80, 100], [40, -50, 260]) + 0.5).tolist()]
    shapes = [(3, 2, 7, 7)] * 3 + [(2, 3, 6, 6)] * 2 + [(2, 3, 13, 18), (3, 1, 16, 11), (1, 2, 12, 14)]
    for shape, degrees in zip(shapes, angles, strict=True):
        images = rng.random(shape)
        expected, certain = reference_rotation(images, degrees)
        answer = submission.rotate(images, degrees)
        expect_numbers(answer, shape)
        assert_close(np.where(certain, answer, expected), expected, "The turned image", tolerance=1e-6)


@check(points=1, hidden=True)
def test_contrast_of_any_images(submission, rng):
    """Images of any shape, and any factor, 0 among them."""
    for shape, factor in [((4, 3, 2, 5), 0.4), ((2, 1, 5, 3), 3), ((3, 2, 4, 4), 0), ((1, 4, 1, 3), 1.75)]:
        images = rng.random(shape) ** 2
        level = np.array([[[[sum(image.ravel()) / image.size]]] for image in images])
        moved = np.minimum(np.maximum(factor * images + (1 - factor) * level, 0), 1)
        assert_close(submission.adjust_contrast(images, factor), moved, tolerance=1e-6)


def reference_edges(images, amount):
    """Differences of differences, along each axis; beyond the border there are none."""
    result = images.copy()
    for axis in (2, 3):
        steps = np.diff(images, axis=axis, prepend=images.take([0], axis), append=images.take([-1], axis))
        result -= amount * np.diff(steps, axis=axis)
    return np.minimum(np.maximum(result, 0), 1)


@check(points=1, hidden=True)
def test_edges_of_any_images(submission, rng):
    """Images of any shape, each channel for itself, and any amount; the default is 1."""
    for shape, amounts in [((2, 3, 4, 6), [0.3]), ((3, 1, 5, 2), []), ((1, 2, 1, 4), [2]), ((2, 2, 3, 1), [-0.1])]:
        images = 0.4 + 0.2 * rng.random(shape)
        images[..., -1] += 0.3
        expected = reference_edges(images, *(amounts or [1]))
        assert_close(submission.edge_enhance(images, *amounts), expected, tolerance=1e-6)
    images = rng.integers(2, size=(2, 2, 5, 6)) * 0.5 + 0.25 + 0.1 * rng.random((2, 2, 5, 6))
    expected = reference_edges(images, 0.1)
    assert_close(submission.edge_enhance(images, 0.1), expected, "The result for strong edges", tolerance=1e-6)


def reference_ten_crops(images, size):
    """Start and stop of each window, on the image and on its mirror image."""
    (height, width), (h, w) = images.shape[2:], np.broadcast_to(size, 2)
    ends = [(h, w), (h, width), (height, w), (height, width), (h + (height - h) // 2, w + (width - w) // 2)]
    both = [images, np.flip(images, axis=3)]
    return np.array([x[:, :, bottom - h : bottom, end - w : end] for x in both for bottom, end in ends]).swapaxes(0, 1)


@check(points=1, hidden=True)
def test_ten_crop_of_any_images(submission, rng):
    """Images and windows of any shape, also one as large as the image."""
    cases = [((3, 2, 7, 10), (2, 5)), ((2, 3, 6, 5), (3, 2)), ((1, 1, 4, 9), 4), ((2, 1, 3, 4), (3, 4))]
    for shape, size in cases:
        images = rng.random(shape)
        assert_close(submission.ten_crop(images, size), reference_ten_crops(images, size), tolerance=1e-6)


def slanted(images):
    """Probabilities that depend on which pixel is where, and far from linearly."""
    import numpy as np

    weights = np.sin(1 + np.arange(images[0].size * 4) ** 2).reshape(-1, 4)
    powers = np.exp(3 * images.reshape(len(images), -1) @ weights)
    return powers / powers.sum(axis=1, keepdims=True)


def predict_on_these_crops(student, predict, whole, side, crops):
    """Ten crops made by the check stand in for the student's `ten_crop`: its mistakes cost its own points only."""
    import numpy as np

    names = getattr(student.predict_with_ten_crops, "__globals__", {})
    own = names.get("ten_crop")

    def known_crops(images, size):
        places = [i for image in images for i in range(len(whole)) if np.array_equal(image, whole[i])]
        known = len(places) == len(images) and tuple(np.broadcast_to(size, 2)) == side
        return crops[places] if known else own(images, size)

    names["ten_crop"] = known_crops
    try:
        return student.predict_with_ten_crops(predict, whole, side)
    finally:
        names["ten_crop"] = own


@check(points=1, hidden=True)
def test_prediction_is_the_mean(submission, rng):
    """The probabilities are the means over ten different crops, for any images and classifier."""
    for shape, size in [((3, 2, 6, 7), (3, 4)), ((1, 1, 5, 5), (2, 2)), ((12, 3, 4, 6), (3, 3))]:
        images = rng.random(shape)
        crops = reference_ten_crops(images, size)
        expected = sum(slanted(crops[:, place]) for place in range(10)) / 10
        answer = submission.run(predict_on_these_crops, slanted, images, size, crops)
        assert_close(answer, expected, "The result", tolerance=1e-6)


def count_and_noise(images, rng):
    """Tells how many images came, which ones, and what was drawn."""
    import numpy as np

    shown = np.full((*images.shape[:3], 1), len(images) / 1000.0)
    return np.concatenate([images[..., :1], shown, rng.random(shown.shape)], axis=3)


def expect_four(result, train, validation, shape):
    """The four parts of a split, with numbers in the right shapes."""
    names = "train_x, train_y, validation_x, validation_y"
    shapes = [(train, *shape), (train,), (validation, *shape), (validation,)]
    for name, array, right in zip(names.split(", "), parts(result, names), shapes, strict=True):
        expect_numbers(array, right, f"`{name}`")
    return result


def expect_random_part(place, n, what):
    """The places 0 to n - 1 of a part are a random choice in random order."""
    # The mean beyond 6 standard deviations at odds of 2e-9.
    spread = np.sqrt((n + 1) * (n - len(place)) / 12 / len(place))
    demand(abs(place.mean() - (n - 1) / 2) < 6 * spread, f"The images of {what} are not a random part of all.")
    expect_unrelated([place, np.arange(len(place))], f"The images of {what} are not in random order.")


@check(points=1, hidden=True)
def test_split_of_any_data(submission, rng):
    """Nothing is lost or doubled, sizes are rounded, the order is random, and the transform sees training once."""
    ones = np.ones((5, 2, 1, 3)), np.full(5, 4)
    expect_four(submission.split_then_augment(*ones, 0.4, square, fresh(rng)), 3, 2, (2, 1, 3))
    # 50 pairs of one kind, then 50 of another: 29 drawn without replacement are of one kind at odds of 2·2**-29 = 4e-9.
    kinds = np.column_stack([np.sort(rng.random(2)), rng.permutation(9)[:2]])
    sorted_data = np.repeat(kinds[:, 0], 50).reshape(100, 1, 1, 1), np.repeat(kinds[:, 1], 50).astype(int)
    for fraction, count in [(0.29, 29), (0.71, 71), (0.004, 0)]:
        train, validation, sizes = submission.run(different_pairs, *sorted_data, fraction, square, fresh(rng))
        assert_equal(sizes, [100 - count, 100 - count, count, count], "The list of the parts' sizes")
        pairs, hint = "The list of the different pairs in", "Are they shuffled, and each image with its label?"
        expect_all(validation, kinds[: 2 * (count > 0)], f"{pairs} validation", hint)
        expect_all(train, kinds ** [2, 1], f"{pairs} training", hint)
    data = [np.ones((300, 1, 1, 1)), np.arange(300), 0.4, count_and_noise]
    for part in (3, 0):  # what was chosen as `validation_y`, and the noise in `train_x`
        expect_draws_from_rng(submission, "split_then_augment", data, rng, part)

    n, held = 1000, 250
    names = rng.permutation(n)
    images, labels = names.reshape(n, 1, 1, 1) / n * np.ones((n, 2, 1, 3)), names % 200
    result = submission.split_then_augment(images, labels, held / n, count_and_noise, fresh(rng))
    train_x, train_y, validation_x, validation_y = expect_four(result, n - held, held, (2, 1, 3))
    of_train, of_validation = (np.rint(part[:, 0, 0, 0] * n) for part in (train_x, validation_x))
    everything = np.sort(np.concatenate([of_train, of_validation]))
    assert_close(everything, np.arange(n), "All images of both parts, sorted,", tolerance=1e-6)
    assert_close(train_y, of_train % 200, "`train_y`")
    assert_close(validation_y, of_validation % 200, "`validation_y`")
    assert_close(validation_x, of_validation.reshape(-1, 1, 1, 1) / n * np.ones((1, 2, 1, 3)), "`validation_x`", 1e-9)
    assert_close(train_x[:, :, 0, 1], np.full((n - held, 2), 0.75), "What the transform saw of training", 1e-6)
    demand(len(np.unique(train_x[..., 2])) == 2 * (n - held), "The transform does not draw from `rng` for all images.")
    place = np.argsort(names)  # where each image came from
    expect_random_part(place[of_train.astype(int)], n, "training")
    expect_random_part(place[of_validation.astype(int)], n, "validation")
    # Of each five images alike, or side by side, 1.25 are for validation, with the variance 0.93. Over 200 such fives
    # it spreads like chi-squared with 200 degrees, or less: below 0.4 or above 1.6 at odds of 2e-9.
    for group in (of_validation % 200, place[of_validation.astype(int)] // 5):
        even = np.var(np.bincount(group.astype(int), minlength=200))
        demand(0.4 < even < 1.6, "Validation is not a random part of all: it is spread too evenly, or not enough.")
