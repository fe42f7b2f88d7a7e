"""
expect: passes
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    if kernel < 1:
        raise ValueError("a kernel has at least one pixel")
    if stride < 1:
        raise ValueError("a stride goes at least one pixel")
    if padding < 0:
        raise ValueError("a padding cannot take pixels away")
    places = 0
    end = kernel
    while end <= size + 2 * padding:
        places += 1
        end += stride
    if places == 0:
        raise ValueError("the kernel does not fit")
    return places


def correlate2d(image, kernel, stride=1, padding=0):
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    pixels, weights = image.tolist(), kernel.tolist()
    h, w, kh, kw = len(pixels), len(pixels[0]), len(weights), len(weights[0])

    def pixel(y, x):
        return float(pixels[y][x]) if 0 <= y < h and 0 <= x < w else 0.0

    if h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("too large a kernel")
    rows = []
    for y in range(-ph, h + ph - kh + 1, sh):
        row = []
        for x in range(-pw, w + pw - kw + 1, sw):
            row.append(sum(weights[i][j] * pixel(y + i, x + j) for i in range(kh) for j in range(kw)))
        rows.append(row)
    return np.array(rows, dtype=float)


def convolve2d(image, kernel):
    pixels, weights = image.tolist(), kernel.tolist()
    height, width = len(pixels) + len(weights) - 1, len(pixels[0]) + len(weights[0]) - 1
    full = [[0.0] * width for _ in range(height)]
    for y, row in enumerate(pixels):
        for x, value in enumerate(row):
            for i, line in enumerate(weights):
                for j, weight in enumerate(line):
                    full[y + i][x + j] += value * weight
    return np.array(full)


def vertical_edges(image):
    pixels = [[float(value) for value in row] for row in image]
    if len(pixels) < 3 or len(pixels[0]) < 3:
        raise ValueError("three rows and three columns at least")
    edges = []
    for above, here, below in zip(pixels, pixels[1:], pixels[2:]):
        sums = [a + b + c for a, b, c in zip(above, here, below)]
        edges.append([left - right for left, right in zip(sums, sums[2:])])
    return np.array(edges)


def conv_layer(images, kernels, bias, stride=1, padding=0):
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    pictures, filters, offsets = images.tolist(), kernels.tolist(), bias.tolist()
    if len(pictures[0]) != len(filters[0]):
        raise ValueError("different numbers of channels")
    if len(offsets) != len(filters):
        raise ValueError("different numbers of filters")
    h, w, kh, kw = *images.shape[2:], *kernels.shape[2:]
    if h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("too large a kernel")

    def weighted(plane, weights, y, x):
        inside = [(i, j) for i in range(kh) for j in range(kw) if 0 <= y + i < h and 0 <= x + j < w]
        return sum(float(plane[y + i][x + j]) * weights[i][j] for i, j in inside)

    def place(picture, f, y, x):
        return offsets[f] + sum(weighted(plane, weights, y, x) for plane, weights in zip(picture, filters[f]))

    ys, xs = range(-ph, h + ph - kh + 1, sh), range(-pw, w + pw - kw + 1, sw)
    every_filter = range(len(filters))
    batch = [[[[place(picture, f, y, x) for x in xs] for y in ys] for f in every_filter] for picture in pictures]
    return np.array(batch, dtype=float)


def max_pool(images, size, stride=None, padding=0):
    kh, kw = (size, size) if isinstance(size, int) else size
    stride = (kh, kw) if stride is None else stride
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    h, w = images.shape[2:]
    if ph + ph > kh or pw + pw > kw:
        raise ValueError("a window could be all padding")
    if h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("no window fits")

    def largest(plane, y, x):
        best = -float("inf")
        for line in plane[max(y, 0) : y + kh]:
            for value in line[max(x, 0) : x + kw]:
                best = max(best, float(value))
        return best

    ys, xs = range(-ph, h + ph - kh + 1, sh), range(-pw, w + pw - kw + 1, sw)
    pooled = [[[[largest(plane, y, x) for x in xs] for y in ys] for plane in image] for image in images.tolist()]
    return np.array(pooled)


def average_pool(images, size, stride=None):
    kh, kw = (size, size) if isinstance(size, int) else size
    stride = (kh, kw) if stride is None else stride
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    h, w = images.shape[2:]
    if h < kh or w < kw:
        raise ValueError("the image is too small")

    def mean(plane, y, x):
        values = [float(value) for line in plane[y : y + kh] for value in line[x : x + kw]]
        return sum(values) / len(values)

    ys, xs = range(0, h - kh + 1, sh), range(0, w - kw + 1, sw)
    pooled = [[[[mean(plane, y, x) for x in xs] for y in ys] for plane in image] for image in images.tolist()]
    return np.array(pooled)


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    h, w, kh, kw = *images.shape[2:], *kernels.shape[2:]
    pictures, filters, shares = images.tolist(), kernels.tolist(), upstream.tolist()
    d_images = (images * 0.0).tolist()
    d_kernels = (kernels * 0.0).tolist()
    d_bias = [0.0] * len(filters)
    for n, share in enumerate(shares):
        for f, plane in enumerate(share):
            for r, line in enumerate(plane):
                for c, u in enumerate(line):
                    d_bias[f] += u
                    for k in range(len(filters[f])):
                        for i in range(kh):
                            for j in range(kw):
                                y, x = r * sh - ph + i, c * sw - pw + j
                                if 0 <= y < h and 0 <= x < w:
                                    d_images[n][k][y][x] += u * filters[f][k][i][j]
                                    d_kernels[f][k][i][j] += u * pictures[n][k][y][x]
    return np.array(d_images), np.array(d_kernels), np.array(d_bias)


def max_pool_backward(upstream, images, size, stride=None):
    kh, kw = (size, size) if isinstance(size, int) else size
    stride = (kh, kw) if stride is None else stride
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    pictures, shares = images.tolist(), upstream.tolist()
    gradient = (images * 0.0).tolist()
    for n, share in enumerate(shares):
        for k, plane in enumerate(share):
            for r, line in enumerate(plane):
                for c, u in enumerate(line):
                    places = [(r * sh + i, c * sw + j) for i in range(kh) for j in range(kw)]
                    y, x = max(places, key=lambda place: pictures[n][k][place[0]][place[1]])
                    gradient[n][k][y][x] += u
    return np.array(gradient)
