"""
expect: recognised as size_negative_padding_accepted
"""

def output_size(size, kernel, stride=1, padding=0):
    free = size - kernel + padding * 2
    if free < 0 or stride <= 0:
        raise ValueError("no room")
    return free // stride + 1
