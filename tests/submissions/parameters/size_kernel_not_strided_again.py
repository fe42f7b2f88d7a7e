"""
expect: recognised as size_kernel_not_strided
"""

def output_size(size, kernel, stride=1, padding=0):
    free = padding + size + padding - kernel
    fine = kernel > 0 and stride > 0 and padding >= 0 and free >= 0
    if not fine:
        raise ValueError("no place for the window")
    places = (free + kernel) // stride
    places -= kernel - 1
    return places
