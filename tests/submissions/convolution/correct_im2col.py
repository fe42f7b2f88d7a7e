"""
expect: passes
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    free = size + padding + padding - kernel
    possible = kernel >= 1 and stride >= 1 and padding >= 0 and free >= 0
    if not possible:
        raise ValueError("this window cannot slide")
    steps, _ = divmod(free, stride)
    return 1 + steps


def correlate2d(image, kernel, stride=1, padding=0):
    (sh, sw), (ph, pw) = np.ones(2, int) * stride, np.ones(2, int) * padding
    (h, w), (kh, kw) = image.shape, kernel.shape
    if h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("kernel too large")
    canvas = np.pad(np.float64(image), ((ph, ph), (pw, pw)))
    rows = np.arange(0, h + 2 * ph - kh + 1, sh)[:, None] + np.arange(kh)
    columns = np.arange(0, w + 2 * pw - kw + 1, sw)[:, None] + np.arange(kw)
    patches = canvas[rows[:, None, :, None], columns[None, :, None, :]]
    matrix = patches.reshape(len(rows) * len(columns), kh * kw)
    return (matrix @ np.float64(kernel).reshape(-1)).reshape(len(rows), len(columns))


def convolve2d(image, kernel):
    shape = [n + k - 1 for n, k in zip(image.shape, kernel.shape)]
    spectrum = np.fft.rfft2(image, shape) * np.fft.rfft2(kernel, shape)
    return np.fft.irfft2(spectrum, shape)


def vertical_edges(image):
    height, width = image.shape
    if height < 3 or width < 3:
        raise ValueError(f"an image of {height}×{width} is too small")
    down = np.eye(height - 2, height) + np.eye(height - 2, height, 1) + np.eye(height - 2, height, 2)
    across = np.eye(width, width - 2) - np.eye(width, width - 2, -2)
    return down @ image @ across


def conv_layer(images, kernels, bias, stride=1, padding=0):
    (sh, sw), (ph, pw) = np.ones(2, int) * stride, np.ones(2, int) * padding
    (n, c, h, w), (f, kc, kh, kw) = images.shape, kernels.shape
    if c != kc or len(bias) != f or h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("images, kernels and bias do not go together")
    canvas = np.pad(np.float64(images), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    rows = np.arange(0, h + 2 * ph - kh + 1, sh)[:, None] + np.arange(kh)
    columns = np.arange(0, w + 2 * pw - kw + 1, sw)[:, None] + np.arange(kw)
    patches = canvas[:, :, rows[:, None, :, None], columns[None, :, None, :]]
    matrix = patches.transpose(0, 2, 3, 1, 4, 5).reshape(n * len(rows) * len(columns), c * kh * kw)
    answer = matrix @ np.float64(kernels).reshape(f, -1).T + bias
    return answer.reshape(n, len(rows), len(columns), f).transpose(0, 3, 1, 2)


def max_pool(images, size, stride=None, padding=0):
    kh, kw = np.ones(2, int) * size
    sh, sw = (kh, kw) if stride is None else np.ones(2, int) * stride
    ph, pw = np.ones(2, int) * padding
    h, w = images.shape[2:]
    if 2 * max(ph - kh / 2, pw - kw / 2) > 0 or h + 2 * ph < kh or w + 2 * pw < kw:
        raise ValueError("window, padding and image do not go together")
    canvas = np.pad(np.float64(images), ((0, 0), (0, 0), (ph, ph), (pw, pw)), constant_values=-np.inf)
    rows = np.arange(0, h + 2 * ph - kh + 1, sh)[:, None] + np.arange(kh)
    columns = np.arange(0, w + 2 * pw - kw + 1, sw)[:, None] + np.arange(kw)
    patches = canvas[:, :, rows[:, None, :, None], columns[None, :, None, :]]
    return np.max(patches, axis=(-2, -1))


def average_pool(images, size, stride=None):
    kh, kw = np.ones(2, int) * size
    sh, sw = (kh, kw) if stride is None else np.ones(2, int) * stride
    h, w = images.shape[2:]
    if h < kh or w < kw:
        raise ValueError("no window fits")
    down = np.array([[(sh * r <= y < sh * r + kh) / kh for y in range(h)] for r in range((h - kh) // sh + 1)])
    across = np.array([[(sw * c <= x < sw * c + kw) / kw for x in range(w)] for c in range((w - kw) // sw + 1)])
    return np.einsum("ry,ncyx,sx->ncrs", down, images, across)


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    (sh, sw), (ph, pw) = np.ones(2, int) * stride, np.ones(2, int) * padding
    (n, c, h, w), (f, _, kh, kw) = images.shape, kernels.shape
    oh, ow = upstream.shape[2:]
    canvas = np.pad(np.float64(images), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    rows = (sh * np.arange(oh)[:, None] + np.arange(kh))[:, None, :, None]
    columns = (sw * np.arange(ow)[:, None] + np.arange(kw))[None, :, None, :]
    matrix = canvas[:, :, rows, columns].transpose(0, 2, 3, 1, 4, 5).reshape(n * oh * ow, c * kh * kw)
    flat = np.float64(upstream).transpose(0, 2, 3, 1).reshape(n * oh * ow, f)
    d_kernels = (flat.T @ matrix).reshape(kernels.shape)
    d_matrix = flat @ np.float64(kernels).reshape(f, -1)
    d_patches = d_matrix.reshape(n, oh, ow, c, kh, kw).transpose(0, 3, 1, 2, 4, 5)
    d_canvas = np.zeros(canvas.shape)
    np.add.at(d_canvas, (slice(None), slice(None), rows, columns), d_patches)
    return d_canvas[:, :, ph : ph + h, pw : pw + w], d_kernels, flat.sum(axis=0)


def max_pool_backward(upstream, images, size, stride=None):
    kh, kw = np.ones(2, int) * size
    sh, sw = (kh, kw) if stride is None else np.ones(2, int) * stride
    n, c, oh, ow = upstream.shape
    rows = (sh * np.arange(oh)[:, None] + np.arange(kh))[:, None, :, None]
    columns = (sw * np.arange(ow)[:, None] + np.arange(kw))[None, :, None, :]
    patches = images[:, :, rows, columns].reshape(n, c, oh, ow, kh * kw)
    i, j = np.unravel_index(patches.argmax(axis=-1), (kh, kw))
    batch, channel, r, s = np.indices(upstream.shape)
    d_images = np.zeros(images.shape)
    np.add.at(d_images, (batch, channel, sh * r + i, sw * s + j), upstream)
    return d_images
