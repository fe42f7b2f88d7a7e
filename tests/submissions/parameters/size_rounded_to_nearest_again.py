"""
expect: recognised as size_rounded_to_nearest
"""

def output_size(size, kernel, stride=1, padding=0):
    free = padding + size + padding - kernel
    fine = kernel > 0 and stride > 0 and padding >= 0 and free >= 0
    if not fine:
        raise ValueError("no place for the window")
    steps, rest = divmod(free, stride)
    if 2 * rest > stride or (2 * rest == stride and steps % 2 == 1):
        steps += 1
    return steps + 1
