"""
expect: fails test_ten_crop, test_ten_crop_of_any_images
mistake: mirrored centre only reflected
hint: The last window is the mirror image of the fifth. It should be cut from the centre of the
  mirrored image: where the columns left over are odd, that is another place.
"""

import numpy as np


def ten_crop(images, size):
    images = np.array(images, dtype=np.float64)
    h, w = np.broadcast_to(size, 2)
    down, right = images.shape[2] - h, images.shape[3] - w
    if down < 0 or right < 0:
        raise ValueError("the window does not fit")
    mirrored, crops = images[..., ::-1], []
    for x in (images, mirrored):
        for top in (0, down):
            for left in (0, right):
                crops.append(x[:, :, top : top + h, left : left + w])
        if x is images:
            crops.append(x[:, :, down // 2 : down // 2 + h, right // 2 : right // 2 + w])
    crops.append(crops[4][..., ::-1])
    return np.stack(crops, axis=1)
