"""
expect: passes
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    if min(kernel, stride) < 1:
        raise ValueError(f"kernel and stride must be at least 1, not {kernel} and {stride}")
    if padding < 0:
        raise ValueError(f"padding must not be negative, but is {padding}")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError(f"a window of {kernel} does not fit into {size} + 2*{padding} pixels")
    return int(room // stride + 1)


def as_pair(value):
    height, width = np.broadcast_to(value, 2)
    return int(height), int(width)


def corners(shape, window, stride=1, padding=0):
    """Two lists: the top rows and the left columns of all windows."""
    sides = zip(shape, window, as_pair(stride), as_pair(padding))
    return [[step * place for place in range(output_size(n, k, step, p))] for n, k, step, p in sides]


def pad_planes(planes, padding, value=0.0):
    """A float64 copy with a border around the last two axes, whatever comes before them."""
    planes = np.array(planes, dtype=np.float64)
    ph, pw = as_pair(padding)
    untouched = [(0, 0)] * (planes.ndim - 2)
    return np.pad(planes, [*untouched, (ph, ph), (pw, pw)], constant_values=value)


def correlate2d(image, kernel, stride=1, padding=0):
    weights = np.array(kernel, dtype=np.float64)
    height, width = weights.shape
    tops, lefts = corners(np.shape(image), weights.shape, stride, padding)
    canvas = pad_planes(image, padding)

    def score(top, left):
        return (canvas[top : top + height, left : left + width] * weights).sum()

    return np.array([[score(top, left) for left in lefts] for top in tops])


def convolve2d(image, kernel):
    turned = np.rot90(kernel, 2)
    overhang = [side - 1 for side in turned.shape]
    return correlate2d(image, turned, padding=overhang)


def vertical_edges(image):
    return correlate2d(image, [[1, 0, -1] for _ in range(3)])


def conv_layer(images, kernels, bias, stride=1, padding=0):
    if np.shape(images)[1] != np.shape(kernels)[1]:
        raise ValueError(f"images have {np.shape(images)[1]} channels, but kernels have {np.shape(kernels)[1]}")
    if np.shape(bias) != (len(kernels),):
        raise ValueError(f"expected one bias for each of the {len(kernels)} filters")

    def plane(image, filter_, offset):
        return sum((correlate2d(*both, stride, padding) for both in zip(image, filter_)), start=float(offset))

    return np.array([[plane(image, f, b) for f, b in zip(kernels, bias)] for image in images])


def pool_with(summarise, images, size, stride=None, padding=0, border=0.0):
    """Put summarise(windows) in the place of each window; windows has the shape (n, C, height, width)."""
    height, width = as_pair(size)
    tops, lefts = corners(np.shape(images)[2:], (height, width), size if stride is None else stride, padding)
    canvas = pad_planes(images, padding, border)
    windows = ((top, left, canvas[:, :, top : top + height, left : left + width]) for top in tops for left in lefts)
    flat = np.stack([summarise(window, axis=(2, 3)) for _, _, window in windows], axis=-1)
    return flat.reshape(*flat.shape[:2], len(tops), len(lefts))


def max_pool(images, size, stride=None, padding=0):
    if any(2 * p > side for p, side in zip(as_pair(padding), as_pair(size))):
        raise ValueError("the padding must be at most half of the window")
    return pool_with(np.max, images, size, stride, padding, border=-np.inf)


def average_pool(images, size, stride=None):
    return pool_with(np.mean, images, size, stride)


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    up, weights = np.array(upstream, dtype=np.float64), np.array(kernels, dtype=np.float64)
    height, width = weights.shape[2:]
    tops, lefts = corners(np.shape(images)[2:], (height, width), stride, padding)
    canvas = pad_planes(images, padding)
    d_canvas, d_kernels = np.zeros_like(canvas), np.zeros_like(weights)
    for i, top in enumerate(tops):
        for j, left in enumerate(lefts):
            here = np.s_[:, :, top : top + height, left : left + width]
            u = up[:, :, i, j]  # (n, F)
            d_canvas[here] += np.tensordot(u, weights, axes=1)
            d_kernels += np.tensordot(u.T, canvas[here], axes=1)
    ph, pw = as_pair(padding)
    n_rows, n_columns = np.shape(images)[2:]
    d_images = d_canvas[:, :, ph : ph + n_rows, pw : pw + n_columns].copy()
    return d_images, d_kernels, up.sum(axis=(0, 2, 3))


def max_pool_backward(upstream, images, size, stride=None):
    height, width = as_pair(size)
    pixels = np.array(images, dtype=np.float64)
    tops, lefts = corners(pixels.shape[2:], (height, width), size if stride is None else stride)
    gradient = np.zeros_like(pixels)
    for (image, channel, i, j), u in np.ndenumerate(np.asarray(upstream)):
        window = pixels[image, channel, tops[i] : tops[i] + height, lefts[j] : lefts[j] + width]
        down, right = divmod(int(window.argmax()), window.shape[1])
        gradient[image, channel, tops[i] + down, lefts[j] + right] += u
    return gradient
