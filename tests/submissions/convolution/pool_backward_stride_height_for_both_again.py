"""
expect: recognised as pool_backward_stride_height_for_both
"""

import numpy as np


def max_pool_backward(upstream, images, size, stride=None):
    kh, kw = np.ones(2, int) * size
    sh, sw = (kh, kw) if stride is None else np.ones(2, int) * stride
    n, c, oh, ow = upstream.shape
    rows = (sh * np.arange(oh)[:, None] + np.arange(kh))[:, None, :, None]
    columns = (sh * np.arange(ow)[:, None] + np.arange(kw))[None, :, None, :]
    patches = images[:, :, rows, columns].reshape(n, c, oh, ow, kh * kw)
    i, j = np.unravel_index(patches.argmax(axis=-1), (kh, kw))
    batch, channel, r, s = np.indices(upstream.shape)
    d_images = np.zeros(images.shape)
    np.add.at(d_images, (batch, channel, sh * r + i, sh * s + j), upstream)
    return d_images
