"""
expect: passes
"""
import numpy as np


def to_batch(photos):
    scaled = np.asarray(photos).astype(np.float64) / 255
    return np.moveaxis(scaled, 3, 1).copy()


def horizontal_flip(images, p, rng):
    if not 0 <= p <= 1:
        raise ValueError(f"p must be between 0 and 1, not {p}")
    result = np.array(images, dtype=np.float64)
    heads = rng.random(len(result)) < p
    result[heads] = np.flip(result[heads], axis=-1)
    return result


def zero_frame(images, padding):
    rows, columns = np.broadcast_to(padding, 2)
    n, channels, height, width = images.shape
    framed = np.zeros((n, channels, height + 2 * rows, width + 2 * columns))
    framed[:, :, rows : rows + height, columns : columns + width] = images
    return framed


def free_steps(images, window):
    """How many places, in rows and in columns, a window may start at."""
    places = np.array(images.shape[2:]) - window + 1
    if (places < 1).any():
        raise ValueError(f"windows {tuple(window)} do not fit into images {images.shape[2:]}")
    return places


def random_crop(images, size, padding, rng):
    window = np.broadcast_to(size, 2)
    framed = zero_frame(np.asarray(images), padding)
    corners = rng.integers(free_steps(framed, window), size=(len(framed), 2))
    result = np.empty((*framed.shape[:2], *window))
    for target, image, start in zip(result, framed, corners):
        stop = start + window
        target[...] = image[:, start[0] : stop[0], start[1] : stop[1]]
    return result


def sources(height, width, degrees):
    """Row and column, as whole numbers, where each pixel of the turned image comes from."""
    theta = np.deg2rad(degrees)
    turn = np.array([[np.cos(theta), np.sin(theta)], [-np.sin(theta), np.cos(theta)]])  # of (y, x)
    centre = (np.array([height, width]).reshape(2, 1, 1) - 1) / 2
    places = np.indices((height, width)) - centre
    return np.rint(np.tensordot(turn, places, axes=1) + centre).astype(int)


def rotate(images, degrees):
    images = np.array(images, dtype=np.float64)
    height, width = images.shape[2:]
    rows, columns = sources(height, width, degrees)
    exists = (0 <= rows) & (rows < height) & (0 <= columns) & (columns < width)
    turned = images[:, :, rows.clip(0, height - 1), columns.clip(0, width - 1)]
    return np.where(exists, turned, 0.0)


def grayscale(images):
    images = np.asarray(images)
    if images.shape[1] != 3:
        raise ValueError(f"3 channels needed, not {images.shape[1]}")
    return np.einsum("nchw,c->nhw", images.astype(np.float64), [0.299, 0.587, 0.114])[:, None]


def adjust_contrast(images, factor):
    images = np.array(images, dtype=np.float64)
    flat = images.reshape(len(images), -1)
    mean = flat.mean(axis=1)[:, None]
    stretched = mean + factor * (flat - mean)
    return np.clip(stretched, 0, 1).reshape(images.shape)


def tint(images, color, strength):
    color = np.asarray(color, dtype=np.float64)
    if color.shape != (images.shape[1],):
        raise ValueError("one number for each channel, please")
    layer = np.broadcast_to(color[:, None, None], images.shape)
    mixed = (1 - strength) * images + strength * layer
    return mixed.clip(0, 1)


def against_neighbours(images, axis):
    """Twice each pixel minus its two neighbours along one axis; a missing neighbour counts as equal."""
    steps = np.diff(np.moveaxis(images, axis, 0), axis=0)
    total = np.zeros_like(np.moveaxis(images, axis, 0))
    total[1:] += steps
    total[:-1] -= steps
    return np.moveaxis(total, 0, axis)


def edge_enhance(images, amount=1.0):
    images = np.array(images, dtype=np.float64)
    edges = against_neighbours(images, 2) + against_neighbours(images, 3)
    return np.clip(images + amount * edges, 0, 1)


def augment(images, steps, rng):
    result = np.array(images, dtype=np.float64)
    for step in steps:
        result = step(result, rng)
    return result


def split_then_augment(images, labels, validation_fraction, transform, rng):
    n = len(images)
    if len(labels) != n:
        raise ValueError(f"{n} images, but {len(labels)} labels")
    if not 0 <= validation_fraction <= 1:
        raise ValueError("validation_fraction must be from 0 to 1")
    held_back = round(validation_fraction * n)
    order = rng.permutation(n)

    def pick(places):
        return np.asarray(images)[places].astype(np.float64), np.asarray(labels)[places].astype(np.int64)

    validation_x, validation_y = pick(order[:held_back])
    train_x, train_y = pick(order[held_back:])
    return np.asarray(transform(train_x, rng), dtype=np.float64), train_y, validation_x, validation_y


def five_crops(images, window):
    h, w = window
    bottom, right = free_steps(images, window) - 1
    starts = [(0, 0), (0, right), (bottom, 0), (bottom, right), (bottom // 2, right // 2)]
    return [images[:, :, top : top + h, left : left + w] for top, left in starts]


def ten_crop(images, size):
    images = np.array(images, dtype=np.float64)
    window = np.broadcast_to(size, 2)
    return np.stack(five_crops(images, window) + five_crops(images[..., ::-1], window), axis=1)


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size)
    n, ten = crops.shape[:2]
    answers = np.asarray(predict(crops.reshape(n * ten, *crops.shape[2:])), dtype=np.float64)
    return answers.reshape(n, ten, -1).mean(axis=1)
