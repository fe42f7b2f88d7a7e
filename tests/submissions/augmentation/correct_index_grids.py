"""
expect: passes
"""

import numpy as np


def to_batch(photos):
    return np.moveaxis(photos.astype(np.float64), -1, 1) / 255.0


def horizontal_flip(images, p, rng):
    if not (p >= 0 and p <= 1):
        raise ValueError("probability out of range")
    coins = rng.binomial(1, p, size=(images.shape[0], 1, 1, 1)).astype(bool)
    return np.where(coins, np.flip(images, axis=3), images).astype(np.float64)


def random_crop(images, size, padding, rng):
    height, width = np.ones(2, dtype=int) * size
    margin_y, margin_x = np.ones(2, dtype=int) * padding
    spare_y = images.shape[2] + 2 * margin_y - height
    spare_x = images.shape[3] + 2 * margin_x - width
    if min(spare_y, spare_x) < 0:
        raise ValueError("does not fit")
    corner = rng.integers([spare_y + 1, spare_x + 1], size=(images.shape[0], 2))
    ys = corner[:, :1] - margin_y + np.arange(height)
    xs = corner[:, 1:] - margin_x + np.arange(width)
    known = ((ys >= 0) & (ys < images.shape[2]))[:, None, :, None] & ((xs >= 0) & (xs < images.shape[3]))[:, None, None, :]
    ys, xs = np.clip(ys, 0, images.shape[2] - 1), np.clip(xs, 0, images.shape[3] - 1)
    which = np.arange(images.shape[0])[:, None, None, None]
    channel = np.arange(images.shape[1])[None, :, None, None]
    return images[which, channel, ys[:, None, :, None], xs[:, None, None, :]] * known.astype(float)


def rotate(images, degrees):
    framed = np.pad(images.astype(float), ((0, 0), (0, 0), (1, 1), (1, 1)))
    sides = np.array(images.shape[2:])
    center = (sides[:, None] - 1) / 2
    t = degrees / 180 * np.pi
    back = np.array([[np.cos(t), np.sin(t)], [-np.sin(t), np.cos(t)]])
    targets = np.mgrid[: sides[0], : sides[1]].reshape(2, -1)
    sources = np.round(back @ (targets - center) + center).astype(int)
    sources = np.clip(sources, -1, sides[:, None]) + 1
    return framed[:, :, sources[0], sources[1]].reshape(images.shape)


def grayscale(images):
    red, green, blue = np.split(images, 3, axis=1) if images.shape[1] == 3 else complain()
    return 0.299 * red + 0.587 * green + 0.114 * blue


def complain():
    raise ValueError("grayscale needs RGB")


def adjust_contrast(images, factor):
    flat = images.reshape(images.shape[0], -1)
    means = flat.mean(axis=1)[:, None]
    return (flat * factor + means * (1 - factor)).clip(0, 1).reshape(images.shape) + 0.0


def tint(images, color, strength):
    layer = np.asarray(color, dtype=float)[None, :, None, None]
    if layer.shape[1] != images.shape[1]:
        raise ValueError("colour and channels differ")
    return np.minimum(1, np.maximum(0, images + strength * (layer - images)))


def edge_enhance(images, amount=1.0):
    images = images.astype(float)
    differences = np.zeros_like(images)
    steps = np.diff(images, axis=2)
    differences[:, :, 1:] += steps
    differences[:, :, :-1] -= steps
    steps = np.diff(images, axis=3)
    differences[..., 1:] += steps
    differences[..., :-1] -= steps
    return (images + amount * differences).clip(0, 1)


def augment(images, steps, rng):
    if not steps:
        return images.astype(float)
    return augment(steps[0](1.0 * images, rng), steps[1:], rng)


def ten_crop(images, size):
    height, width = np.ones(2, dtype=int) * size
    spare = np.array(images.shape[2:]) - (height, width)
    if (spare < 0).any():
        raise ValueError("does not fit")
    starts = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]) * spare
    starts = np.concatenate([starts, spare[None] // 2])
    ys = starts[:, 0, None, None] + np.arange(height)[:, None]
    xs = starts[:, 1, None, None] + np.arange(width)
    both = np.concatenate([images[:, :, ys, xs], images[:, :, ys, -1 - xs]], axis=2)
    return both.swapaxes(1, 2).astype(float)


def predict_with_ten_crops(predict, images, size):
    crops = ten_crop(images, size).swapaxes(0, 1)
    answers = predict(np.concatenate(list(crops)))
    return np.mean(np.split(answers, 10), axis=0)


def split_then_augment(images, labels, validation_fraction, transform, rng):
    if labels.shape[0] != images.shape[0] or abs(validation_fraction - 0.5) > 0.5:
        raise ValueError("labels or fraction are not right")
    order = np.argsort(rng.random(labels.shape[0]))
    held = int(np.round(validation_fraction * labels.shape[0]))
    first, last = order[: labels.shape[0] - held], order[labels.shape[0] - held :]
    labels = labels.astype(np.int64)
    return transform(images[first].astype(float), rng), labels[first], images[last].astype(float), labels[last]
