"""
expect: passes
"""

import cmath

import numpy as np


def two(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def between(value):
    return min(1.0, max(0.0, value))


def every_pixel(rule, images):
    return np.array([[[[float(rule(v)) for v in row] for row in plane] for plane in image] for image in images.tolist()])


def to_batch(photos):
    batch = []
    for photo in photos.tolist():
        planes = zip(*[zip(*row) for row in photo])
        batch.append([[[value / 255 for value in row] for row in plane] for plane in planes])
    return np.array(batch)


def horizontal_flip(images, p, rng):
    if not 0.0 <= p <= 1.0:
        raise ValueError("no such probability")
    batch = []
    for image in images.tolist():
        backwards = rng.choice([True, False], p=[p, 1 - p])
        batch.append([[list(reversed(row)) if backwards else row for row in plane] for plane in image])
    return np.array(batch, dtype=float)


def random_crop(images, size, padding, rng):
    (h, w), (ph, pw) = two(size), two(padding)
    height, width = images.shape[2:]
    last_top, last_left = height + ph - h, width + pw - w
    if last_top < -ph or last_left < -pw:
        raise ValueError("no place")

    def pixel(plane, y, x):
        return float(plane[y][x]) if 0 <= y < height and 0 <= x < width else 0.0

    batch = []
    for image in images.tolist():
        x = int(rng.integers(-pw, last_left, endpoint=True))
        y = int(rng.integers(-ph, last_top, endpoint=True))
        batch.append([[[pixel(plane, y + i, x + j) for j in range(w)] for i in range(h)] for plane in image])
    return np.array(batch)


def rotate(images, degrees):
    height, width = images.shape[2:]
    turn = cmath.exp(1j * cmath.pi * degrees / 180)
    middle = complex(width - 1, height - 1) / 2
    sources = [[turn * (complex(c, r) - middle) + middle for c in range(width)] for r in range(height)]
    sources = [[(round(s.imag), round(s.real)) for s in line] for line in sources]

    def look(plane, y, x):
        return float(plane[y][x]) if y in range(height) and x in range(width) else 0.0

    return np.array([[[[look(plane, *s) for s in line] for line in sources] for plane in image] for image in images.tolist()])


def grayscale(images):
    batch = []
    for planes in images.tolist():
        red, green, blue = planes
        rows = [
            [0.299 * r + 0.587 * g + 0.114 * b for r, g, b in zip(*three)]
            for three in zip(red, green, blue)
        ]
        batch.append([rows])
    return np.array(batch)


def adjust_contrast(images, factor):
    parts = []
    for image in images:
        values = image.ravel().tolist()
        m = sum(values) / len(values)
        parts.append(every_pixel(lambda v: between(m + factor * (v - m)), image[None]))
    return np.concatenate(parts)


def tint(images, color, strength):
    planes = []
    if len(color) - images.shape[1]:
        raise ValueError("a number a channel")
    for k, c in enumerate(color.tolist()):
        planes.append(every_pixel(lambda v: between((1 - strength) * v + strength * c), images[:, k : k + 1]))
    return np.concatenate(planes, axis=1)


def edge_enhance(images, amount=1.0):
    def sharpened(plane):
        rows = []
        for above, here, below in zip(plane[:1] + plane[:-1], plane, plane[1:] + plane[-1:]):
            lefts, rights = here[:1] + here[:-1], here[1:] + here[-1:]
            fives = zip(here, above, below, lefts, rights)
            rows.append([between(v + amount * (4 * v - a - b - l - r)) for v, a, b, l, r in fives])
        return rows

    return np.array([[sharpened(plane) for plane in image] for image in images.tolist()])


def augment(images, steps, rng):
    waiting, done = list(steps), np.array(images, dtype=float)
    while waiting:
        step = waiting.pop(0)
        done = step(done, rng)
    return done


def ten_crop(images, size):
    (h, w), (height, width) = two(size), images.shape[2:]
    if h > height or w > width:
        raise ValueError("no place")

    def cut(image, y, x):
        return [[[float(v) for v in row[x : x + w]] for row in plane[y : y + h]] for plane in image]

    def five(image):
        y, x = height - h, width - w
        return [cut(image, 0, 0), cut(image, 0, x), cut(image, y, 0), cut(image, y, x), cut(image, y // 2, x // 2)]

    def mirror(image):
        return [[row[::-1] for row in plane] for plane in image]

    return np.array([five(image) + five(mirror(image)) for image in images.tolist()])


def predict_with_ten_crops(predict, images, size):
    rows = []
    for image in images:
        answers = predict(ten_crop(image[None], size)[0]).tolist()
        rows.append([sum(column) / len(answers) for column in zip(*answers)])
    return np.array(rows)


def split_then_augment(images, labels, validation_fraction, transform, rng):
    pairs = list(zip(images.tolist(), labels.tolist(), strict=True))
    if validation_fraction > 1 or validation_fraction < 0:
        raise ValueError("no such fraction")
    held = round(len(pairs) * validation_fraction)
    pairs = [pairs[i] for i in rng.permutation(len(pairs))]

    def arrays(some):
        x = np.array([image for image, _ in some], dtype=float).reshape(-1, *images.shape[1:])
        return x, np.array([label for _, label in some], dtype=np.int64)

    validation_x, validation_y = arrays(pairs[:held])
    train_x, train_y = arrays(pairs[held:])
    return transform(train_x, rng), train_y, validation_x, validation_y
