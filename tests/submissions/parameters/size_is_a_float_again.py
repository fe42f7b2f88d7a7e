"""
expect: recognised as size_is_a_float
"""

def output_size(size, kernel, stride=1, padding=0):
    free = padding + size + padding - kernel
    fine = kernel > 0 and stride > 0 and padding >= 0 and free >= 0
    if not fine:
        raise ValueError("no place for the window")
    steps = free / stride
    return steps - steps % 1 + 1
