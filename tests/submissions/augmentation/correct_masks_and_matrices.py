"""
expect: passes
"""

from functools import reduce
from itertools import product

import numpy as np


def to_batch(photos):
    scaled = np.linspace(0, 1, 256)[photos]
    return np.ascontiguousarray(np.einsum("nhwc->nchw", scaled))


def horizontal_flip(images, p, rng):
    assert_fraction(p)
    keep = (rng.random(images.shape[0]) >= p).astype(float)
    return np.einsum("n,nchw->nchw", keep, images) + np.einsum("n,nchw->nchw", 1 - keep, images[..., ::-1])


def assert_fraction(value):
    if value != np.clip(value, 0, 1):
        raise ValueError(f"{value} is outside of 0 to 1")


def selections(count, spare, size, side, padding):
    """One matrix for each start: it picks `size` of `side` pixels, and nothing from the padding."""
    starts = np.arange(spare + 1)[:, None, None] - padding
    return (starts + np.arange(size)[:, None] == np.arange(side)).astype(float)


def random_crop(images, size, padding, rng):
    size, padding = np.array(size) * [1, 1], np.array(padding) * [1, 1]
    sides = np.array(images.shape[2:])
    spare = sides + 2 * padding - size
    if np.any(spare < 0):
        raise ValueError("this window does not fit")
    place = rng.integers(np.prod(spare + 1), size=len(images))
    tops, lefts = np.divmod(place, spare[1] + 1)
    up = selections(len(images), spare[0], size[0], sides[0], padding[0])[tops]
    across = selections(len(images), spare[1], size[1], sides[1], padding[1])[lefts]
    return np.einsum("nhy,ncyx,nwx->nchw", up, images, across)


def rotate(images, degrees):
    *front, height, width = images.shape
    theta = np.radians(degrees)
    y = np.linspace(-(height - 1) / 2, (height - 1) / 2, height).reshape(-1, 1)
    x = np.linspace(-(width - 1) / 2, (width - 1) / 2, width).reshape(1, -1)
    rows = np.around(y * np.cos(theta) + x * np.sin(theta) + (height - 1) / 2).astype(np.int64)
    columns = np.around(x * np.cos(theta) - y * np.sin(theta) + (width - 1) / 2).astype(np.int64)
    outside = (rows != rows % height) | (columns != columns % width)
    flat = images.reshape(-1, height * width).astype(float)
    turned = flat.take((rows % height * width + columns % width).ravel(), axis=1)
    return (turned * ~outside.ravel()).reshape(*front, height, width)


def grayscale(images):
    if len(images[0]) != 3:
        raise ValueError("not RGB")
    weights = np.array([[0.299, 0.587, 0.114]])
    return np.tensordot(images, weights, axes=([1], [1])).transpose(0, 3, 1, 2)


def adjust_contrast(images, factor):
    mean = np.einsum("nchw->n", images.astype(float)) / images[0].size
    mean = np.broadcast_to(mean, images.T.shape).T
    return np.clip((1 - factor) * mean + factor * images, 0.0, 1.0)


def tint(images, color, strength):
    blank = np.ones((len(images), 1, *images.shape[2:]))
    layer = np.concatenate([number * blank for number in color], axis=1)
    if layer.shape != images.shape:
        raise ValueError("wrong number of channels")
    return np.average([images, layer], axis=0, weights=[1 - strength, strength]).clip(0, 1)


def edge_enhance(images, amount=1.0):
    def second_difference(side):
        matrix = 2 * np.eye(side) - np.eye(side, k=1) - np.eye(side, k=-1)
        matrix[0, 0] -= 1
        matrix[-1, -1] -= 1
        return matrix

    height, width = images.shape[2:]
    edges = second_difference(height) @ images + images @ second_difference(width)
    return np.clip(images + amount * edges, 0, 1)


def augment(images, steps, rng):
    return reduce(lambda now, step: step(now, rng), steps, 1.0 * images)


def ten_crop(images, size):
    tall, wide = np.array(size) * [1, 1]
    rest = images.shape[2] - tall, images.shape[3] - wide
    if min(rest) < 0:
        raise ValueError("this window does not fit")
    places = [*product((0, rest[0]), (0, rest[1])), (rest[0] // 2, rest[1] // 2)]
    everything = np.stack([images, np.flip(images, axis=-1)]).astype(float)
    windows = [everything[..., y : y + tall, x : x + wide] for y, x in places]
    return np.concatenate(np.stack(windows, axis=2), axis=1)


def predict_with_ten_crops(predict, images, size):
    columns = np.moveaxis(ten_crop(images, size), 1, 0)
    return np.stack([predict(column) for column in columns]).mean(0)


def split_then_augment(images, labels, validation_fraction, transform, rng):
    assert_fraction(validation_fraction)
    if len(labels) != len(images):
        raise ValueError("labels are missing, or too many")
    held = round(float(validation_fraction) * len(labels))
    ranks = rng.permuted(np.arange(len(labels)))
    by_rank = np.empty_like(ranks)
    by_rank[ranks] = np.arange(len(labels))
    x, y = np.take(images, by_rank, axis=0) * 1.0, np.take(labels, by_rank).astype("int64")
    hold, learn = slice(0, held), slice(held, None)
    return transform(x[learn], rng), y[learn], x[hold], y[hold]
