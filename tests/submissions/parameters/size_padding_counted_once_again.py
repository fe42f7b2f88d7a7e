"""
expect: recognised as size_padding_counted_once
"""

def output_size(size, kernel, stride=1, padding=0):
    free = size + padding - kernel
    fine = kernel > 0 and stride > 0 and padding >= 0 and free >= 0
    if not fine:
        raise ValueError("no place for the window")
    return free // stride + 1
