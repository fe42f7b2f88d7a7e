"""
expect: recognised as border_smeared_outside
"""

import numpy as np


def rotate(images, degrees):
    *front, height, width = images.shape
    theta = np.radians(degrees)
    y = np.linspace(-(height - 1) / 2, (height - 1) / 2, height).reshape(-1, 1)
    x = np.linspace(-(width - 1) / 2, (width - 1) / 2, width).reshape(1, -1)
    rows = np.around(y * np.cos(theta) + x * np.sin(theta) + (height - 1) / 2).astype(np.int64)
    columns = np.around(x * np.cos(theta) - y * np.sin(theta) + (width - 1) / 2).astype(np.int64)
    rows, columns = rows.clip(0, height - 1), columns.clip(0, width - 1)
    flat = images.reshape(-1, height * width).astype(float)
    turned = flat.take((rows * width + columns).ravel(), axis=1)
    return (turned).reshape(*front, height, width)
