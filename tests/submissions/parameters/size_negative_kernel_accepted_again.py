"""
expect: recognised as size_negative_kernel_accepted
"""

def output_size(size, kernel, stride=1, padding=0):
    if padding < 0 or stride < 1 or not kernel:
        raise ValueError(f"no such window: {kernel}, {stride}, {padding}")
    last = size + padding + padding - kernel
    if last < 0:
        raise ValueError("too large")
    return 1 + last // stride
