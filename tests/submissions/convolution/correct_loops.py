"""
expect: passes
"""

import numpy as np


def both(value):
    return value if isinstance(value, tuple) else (value, value)


def output_size(size, kernel, stride=1, padding=0):
    if kernel <= 0 or stride <= 0 or padding < 0:
        raise ValueError("kernel and stride must be positive, padding must not be negative")
    total = size + 2 * padding
    if kernel > total:
        raise ValueError("the kernel is larger than the padded image")
    return int(np.floor((total - kernel) / stride)) + 1


def correlate2d(image, kernel, stride=1, padding=0):
    stride_h, stride_w = both(stride)
    pad_h, pad_w = both(padding)
    height, width = image.shape
    kernel_h, kernel_w = kernel.shape
    if kernel_h > height + 2 * pad_h or kernel_w > width + 2 * pad_w:
        raise ValueError("the kernel does not fit into the image")
    out_h = (height + 2 * pad_h - kernel_h) // stride_h + 1
    out_w = (width + 2 * pad_w - kernel_w) // stride_w + 1
    padded = np.zeros((height + 2 * pad_h, width + 2 * pad_w))
    padded[pad_h : pad_h + height, pad_w : pad_w + width] = image
    result = np.zeros((out_h, out_w))
    for r in range(out_h):
        for c in range(out_w):
            top, left = r * stride_h, c * stride_w
            window = padded[top : top + kernel_h, left : left + kernel_w]
            result[r, c] = np.sum(window * kernel)
    return result


def convolve2d(image, kernel):
    height, width = image.shape
    kernel_h, kernel_w = kernel.shape
    turned = kernel[::-1, ::-1]
    padded = np.zeros((height + 2 * kernel_h - 2, width + 2 * kernel_w - 2))
    padded[kernel_h - 1 : kernel_h - 1 + height, kernel_w - 1 : kernel_w - 1 + width] = image
    full = np.zeros((height + kernel_h - 1, width + kernel_w - 1))
    for r in range(full.shape[0]):
        for c in range(full.shape[1]):
            full[r, c] = np.sum(padded[r : r + kernel_h, c : c + kernel_w] * turned)
    return full


def vertical_edges(image):
    height, width = image.shape
    if height < 3 or width < 3:
        raise ValueError("the image is smaller than the filter")
    edges = np.zeros((height - 2, width - 2))
    for r in range(height - 2):
        for c in range(width - 2):
            left, right = image[r : r + 3, c], image[r : r + 3, c + 2]
            edges[r, c] = left.astype(float).sum() - right.astype(float).sum()
    return edges


def conv_layer(images, kernels, bias, stride=1, padding=0):
    stride_h, stride_w = both(stride)
    pad_h, pad_w = both(padding)
    count, channels, height, width = images.shape
    filters, kernel_channels, kernel_h, kernel_w = kernels.shape
    if channels != kernel_channels or bias.shape != (filters,):
        raise ValueError("channels or bias do not match the kernels")
    if kernel_h > height + 2 * pad_h or kernel_w > width + 2 * pad_w:
        raise ValueError("the kernels do not fit into the images")
    out_h = (height + 2 * pad_h - kernel_h) // stride_h + 1
    out_w = (width + 2 * pad_w - kernel_w) // stride_w + 1
    padded = np.zeros((count, channels, height + 2 * pad_h, width + 2 * pad_w))
    padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width] = images
    result = np.zeros((count, filters, out_h, out_w))
    for n in range(count):
        for f in range(filters):
            for r in range(out_h):
                for c in range(out_w):
                    top, left = r * stride_h, c * stride_w
                    window = padded[n, :, top : top + kernel_h, left : left + kernel_w]
                    result[n, f, r, c] = np.sum(window * kernels[f]) + bias[f]
    return result


def max_pool(images, size, stride=None, padding=0):
    size_h, size_w = both(size)
    stride_h, stride_w = both(size if stride is None else stride)
    pad_h, pad_w = both(padding)
    if pad_h > size_h / 2 or pad_w > size_w / 2:
        raise ValueError("too much padding")
    count, channels, height, width = images.shape
    if size_h > height + 2 * pad_h or size_w > width + 2 * pad_w:
        raise ValueError("the window does not fit")
    padded = np.full((count, channels, height + 2 * pad_h, width + 2 * pad_w), -np.inf)
    padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width] = images
    out_h = (height + 2 * pad_h - size_h) // stride_h + 1
    out_w = (width + 2 * pad_w - size_w) // stride_w + 1
    result = np.zeros((count, channels, out_h, out_w))
    for r in range(out_h):
        for c in range(out_w):
            top, left = r * stride_h, c * stride_w
            window = padded[:, :, top : top + size_h, left : left + size_w]
            result[:, :, r, c] = window.max(axis=(2, 3))
    return result


def average_pool(images, size, stride=None):
    size_h, size_w = both(size)
    stride_h, stride_w = both(size if stride is None else stride)
    count, channels, height, width = images.shape
    if size_h > height or size_w > width:
        raise ValueError("the window does not fit")
    out_h = (height - size_h) // stride_h + 1
    out_w = (width - size_w) // stride_w + 1
    result = np.zeros((count, channels, out_h, out_w))
    for r in range(out_h):
        for c in range(out_w):
            top, left = r * stride_h, c * stride_w
            window = images[:, :, top : top + size_h, left : left + size_w]
            result[:, :, r, c] = window.sum(axis=(2, 3)) / (size_h * size_w)
    return result


def conv_layer_backward(upstream, images, kernels, stride=1, padding=0):
    stride_h, stride_w = both(stride)
    pad_h, pad_w = both(padding)
    count, channels, height, width = images.shape
    filters, _, kernel_h, kernel_w = kernels.shape
    out_h, out_w = upstream.shape[2:]
    padded = np.zeros((count, channels, height + 2 * pad_h, width + 2 * pad_w))
    padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width] = images
    d_padded = np.zeros(padded.shape)
    d_kernels = np.zeros(kernels.shape)
    d_bias = np.zeros(filters)
    for n in range(count):
        for f in range(filters):
            for r in range(out_h):
                for c in range(out_w):
                    u = upstream[n, f, r, c]
                    rows = slice(r * stride_h, r * stride_h + kernel_h)
                    columns = slice(c * stride_w, c * stride_w + kernel_w)
                    d_padded[n, :, rows, columns] += u * kernels[f]
                    d_kernels[f] += u * padded[n, :, rows, columns]
                    d_bias[f] += u
    d_images = d_padded[:, :, pad_h : pad_h + height, pad_w : pad_w + width]
    return d_images, d_kernels, d_bias


def max_pool_backward(upstream, images, size, stride=None):
    size_h, size_w = both(size)
    stride_h, stride_w = both(size if stride is None else stride)
    count, channels, out_h, out_w = upstream.shape
    d_images = np.zeros(images.shape)
    for n in range(count):
        for k in range(channels):
            for r in range(out_h):
                for c in range(out_w):
                    top, left = r * stride_h, c * stride_w
                    window = images[n, k, top : top + size_h, left : left + size_w]
                    i, j = np.unravel_index(np.argmax(window), window.shape)
                    d_images[n, k, top + i, left + j] += upstream[n, k, r, c]
    return d_images
