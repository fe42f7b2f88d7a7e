"""
expect: fails test_output_size_on_any_numbers
mistake: size negative kernel accepted
hint: You refuse a kernel of 0, but count places for a negative one. Every kernel below 1 is impossible.
"""


def output_size(size, kernel, stride=1, padding=0):
    if kernel == 0 or stride <= 0 or padding < 0:
        raise ValueError("impossible kernel, stride or padding")
    if size + 2 * padding < kernel:
        raise ValueError("the window does not fit")
    return (size + 2 * padding - kernel) // stride + 1
