"""
expect: passes
"""

import numpy as np


def output_size(size, kernel, stride=1, padding=0):
    if min(kernel, stride) < 1 or padding < 0:
        raise ValueError(f"kernel {kernel}, stride {stride}, padding {padding}")
    starts = np.arange(-padding, size + padding - kernel + 1, stride)
    if starts.size == 0:
        raise ValueError("no place for the window")
    return int(starts.size)


def correlate2d(image, kernel, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    padded = np.pad(image.astype(float), [(pad_h, pad_h), (pad_w, pad_w)])
    room_h, room_w = padded.shape[0] - kernel.shape[0], padded.shape[1] - kernel.shape[1]
    if room_h < 0 or room_w < 0:
        raise ValueError("kernel larger than image")
    total = np.zeros((room_h // stride_h + 1, room_w // stride_w + 1))
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[1]):
            total += kernel[i, j] * padded[i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
    return total


def convolve2d(image, kernel):
    (height, width), (kernel_h, kernel_w) = image.shape, kernel.shape
    full = np.zeros((height + kernel_h - 1, width + kernel_w - 1))
    for i in range(kernel_h):
        for j in range(kernel_w):
            full[i : i + height, j : j + width] += float(kernel[i, j]) * image
    return full


def vertical_edges(image):
    if min(image.shape) < 3:
        raise ValueError("at least 3×3 pixels are needed")
    image = image.astype(float)
    rows = image[:-2] + image[1:-1] + image[2:]
    return rows[:, :-2] - rows[:, 2:]


def conv_layer(images, kernels, bias, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    if images.shape[1] != kernels.shape[1]:
        raise ValueError("images and kernels have different channels")
    if len(bias) != len(kernels):
        raise ValueError("one bias per filter, please")
    padded = np.pad(images.astype(float), [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)])
    room_h, room_w = padded.shape[2] - kernels.shape[2], padded.shape[3] - kernels.shape[3]
    if room_h < 0 or room_w < 0:
        raise ValueError("kernels larger than images")
    out = np.zeros((len(images), len(kernels), room_h // stride_h + 1, room_w // stride_w + 1))
    for i in range(kernels.shape[2]):
        for j in range(kernels.shape[3]):
            pixels = padded[:, :, i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
            out += np.tensordot(pixels, kernels[:, :, i, j].astype(float), axes=(1, 1)).transpose(0, 3, 1, 2)
    return out + bias.reshape(1, -1, 1, 1)


def max_pool(images, size, stride=None, padding=0):
    if stride is None:
        stride = size
    (size_h, size_w), (stride_h, stride_w) = np.broadcast_to(size, 2), np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    if pad_h > size_h // 2 or pad_w > size_w // 2:
        raise ValueError("the padding is more than half of the window")
    border = [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)]
    padded = np.pad(images.astype(float), border, constant_values=-np.inf)
    room_h, room_w = padded.shape[2] - size_h, padded.shape[3] - size_w
    if room_h < 0 or room_w < 0:
        raise ValueError("the window is larger than the image")
    largest = np.full(images.shape[:2] + (room_h // stride_h + 1, room_w // stride_w + 1), -np.inf)
    for i in range(size_h):
        for j in range(size_w):
            candidate = padded[:, :, i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
            largest = np.maximum(largest, candidate)
    return largest


def average_pool(images, size, stride=None):
    if stride is None:
        stride = size
    (size_h, size_w), (stride_h, stride_w) = np.broadcast_to(size, 2), np.broadcast_to(stride, 2)
    room_h, room_w = images.shape[2] - size_h, images.shape[3] - size_w
    if room_h < 0 or room_w < 0:
        raise ValueError("the window is larger than the image")
    total = np.zeros(images.shape[:2] + (room_h // stride_h + 1, room_w // stride_w + 1))
    for i in range(size_h):
        for j in range(size_w):
            total += images[:, :, i : i + room_h + 1 : stride_h, j : j + room_w + 1 : stride_w]
    return total / (size_h * size_w)


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    stride_h, stride_w = np.broadcast_to(stride, 2)
    pad_h, pad_w = np.broadcast_to(padding, 2)
    height, width = images.shape[2:]
    out_h, out_w = upstream.shape[2:]
    padded = np.pad(images.astype(float), [(0, 0), (0, 0), (pad_h, pad_h), (pad_w, pad_w)])
    d_padded = np.zeros_like(padded)
    d_kernels = np.zeros(kernels.shape)
    for i in range(kernels.shape[2]):
        for j in range(kernels.shape[3]):
            rows = slice(i, i + stride_h * (out_h - 1) + 1, stride_h)
            columns = slice(j, j + stride_w * (out_w - 1) + 1, stride_w)
            pixels = padded[:, :, rows, columns]
            d_kernels[:, :, i, j] = np.tensordot(upstream, pixels, axes=([0, 2, 3], [0, 2, 3]))
            back = np.tensordot(upstream, kernels[:, :, i, j], axes=(1, 0))
            d_padded[:, :, rows, columns] += back.transpose(0, 3, 1, 2)
    d_bias = upstream.sum(axis=(0, 2, 3)).astype(float)
    d_images = d_padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width]
    return d_images, d_kernels, d_bias


def max_pool_backward(upstream, images, size, stride=None):
    if stride is None:
        stride = size
    (size_h, size_w), (stride_h, stride_w) = np.broadcast_to(size, 2), np.broadcast_to(stride, 2)
    out_h, out_w = upstream.shape[2:]
    largest = np.full(upstream.shape, -np.inf)
    winner = np.zeros(upstream.shape, dtype=int)
    d_images = np.zeros(images.shape)
    places = []
    for tap in range(size_h * size_w):
        i, j = divmod(tap, size_w)
        rows = slice(i, i + stride_h * (out_h - 1) + 1, stride_h)
        columns = slice(j, j + stride_w * (out_w - 1) + 1, stride_w)
        places.append((slice(None), slice(None), rows, columns))
        better = images[places[tap]] > largest
        winner[better] = tap
        largest = np.maximum(largest, images[places[tap]])
    for tap, place in enumerate(places):
        d_images[place] += np.where(winner == tap, upstream, 0)
    return d_images
