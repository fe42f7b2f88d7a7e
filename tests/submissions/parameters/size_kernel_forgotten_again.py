"""
expect: recognised as size_kernel_forgotten
"""

def output_size(size, kernel, stride=1, padding=0):
    free = padding + size + padding - kernel
    fine = kernel > 0 and stride > 0 and padding >= 0 and free >= 0
    if not fine:
        raise ValueError("no place for the window")
    return len(range(0, size + 2 * padding, stride))
