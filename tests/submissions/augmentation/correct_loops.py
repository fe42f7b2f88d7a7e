"""
expect: passes
"""

import math

import numpy as np


def pair(value):
    if np.ndim(value) == 0:
        return int(value), int(value)
    return int(value[0]), int(value[1])


def to_batch(photos):
    batch = np.zeros((photos.shape[0], photos.shape[3], photos.shape[1], photos.shape[2]))
    for channel in range(photos.shape[3]):
        batch[:, channel] = photos[..., channel]
    batch /= 255.0
    return batch


def horizontal_flip(images, p, rng):
    if p < 0 or p > 1:
        raise ValueError("p is a probability")
    result = images.astype(float)
    for i in range(len(images)):
        if rng.uniform() < p:
            result[i] = images[i][:, :, ::-1]
    return result


def random_crop(images, size, padding, rng):
    h, w = pair(size)
    ph, pw = pair(padding)
    n, channels, height, width = images.shape
    if h > height + 2 * ph or w > width + 2 * pw:
        raise ValueError("the window is larger than the padded image")
    result = np.zeros((n, channels, h, w))
    for i in range(n):
        padded = np.zeros((channels, height + 2 * ph, width + 2 * pw))
        padded[:, ph : ph + height, pw : pw + width] = images[i]
        top = rng.integers(0, height + 2 * ph - h + 1)
        left = rng.integers(0, width + 2 * pw - w + 1)
        result[i] = padded[:, top : top + h, left : left + w]
    return result


def rotate(images, degrees):
    result = np.zeros(images.shape)
    height, width = images.shape[2], images.shape[3]
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    middle_row, middle_column = (height - 1) / 2, (width - 1) / 2
    for r in range(height):
        for c in range(width):
            dy = r - middle_row
            dx = c - middle_column
            row = math.floor(dx * sine + dy * cosine + middle_row + 0.5)
            column = math.floor(dx * cosine - dy * sine + middle_column + 0.5)
            if 0 <= row < height and 0 <= column < width:
                result[:, :, r, c] = images[:, :, row, column]
    return result


def grayscale(images):
    n, channels, height, width = images.shape
    if channels != 3:
        raise ValueError("red, green and blue are needed")
    result = np.zeros((n, 1, height, width))
    for channel, weight in zip(range(3), (0.299, 0.587, 0.114)):
        result[:, 0] += weight * images[:, channel]
    return result


def adjust_contrast(images, factor):
    result = np.zeros(images.shape)
    for i, image in enumerate(images):
        m = np.mean(image)
        result[i] = m + factor * (image - m)
    result[result < 0] = 0
    result[result > 1] = 1
    return result


def tint(images, color, strength):
    if len(color) != images.shape[1]:
        raise ValueError("one number for each channel")
    result = np.zeros(images.shape)
    for channel in range(images.shape[1]):
        result[:, channel] = (1 - strength) * images[:, channel] + strength * color[channel]
    result[result < 0] = 0
    result[result > 1] = 1
    return result


def edge_enhance(images, amount=1.0):
    n, channels, height, width = images.shape
    result = np.zeros(images.shape)
    for r in range(height):
        for c in range(width):
            here = images[:, :, r, c].astype(float)
            around = np.zeros((n, channels))
            for dr, dc in [(-1, 0), (1, 0), (0, -1), (0, 1)]:
                row = min(max(r + dr, 0), height - 1)
                column = min(max(c + dc, 0), width - 1)
                around += images[:, :, row, column]
            result[:, :, r, c] = here + amount * (4 * here - around)
    result[result < 0] = 0
    result[result > 1] = 1
    return result


def augment(images, steps, rng):
    current = images.astype(float)
    for i in range(len(steps)):
        current = steps[i](current, rng)
    return current


def ten_crop(images, size):
    h, w = pair(size)
    n, channels, height, width = images.shape
    if h > height or w > width:
        raise ValueError("too large a window")
    result = np.zeros((n, 10, channels, h, w))
    for i in range(n):
        for half in range(2):
            image = images[i] if half == 0 else images[i, :, :, ::-1]
            place = 5 * half
            for top in (0, height - h):
                for left in (0, width - w):
                    result[i, place] = image[:, top : top + h, left : left + w]
                    place += 1
            top, left = (height - h) // 2, (width - w) // 2
            result[i, place] = image[:, top : top + h, left : left + w]
    return result


def predict_with_ten_crops(predict, images, size):
    total = 0
    crops = ten_crop(images, size)
    for place in range(10):
        total = total + predict(crops[:, place])
    return total / 10


def split_then_augment(images, labels, validation_fraction, transform, rng):
    n = len(images)
    if n != len(labels):
        raise ValueError("images and labels do not match")
    if validation_fraction < 0 or validation_fraction > 1:
        raise ValueError("a fraction is between 0 and 1")
    indices = np.arange(n)
    rng.shuffle(indices)
    k = int(round(validation_fraction * n))
    validation_x = np.zeros((k,) + images.shape[1:])
    validation_y = np.zeros(k, dtype=np.int64)
    train_x = np.zeros((n - k,) + images.shape[1:])
    train_y = np.zeros(n - k, dtype=np.int64)
    for place, index in enumerate(indices):
        if place < n - k:
            train_x[place], train_y[place] = images[index], labels[index]
        else:
            validation_x[place - (n - k)], validation_y[place - (n - k)] = images[index], labels[index]
    return transform(train_x, rng), train_y, validation_x, validation_y
