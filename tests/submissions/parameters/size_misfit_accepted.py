"""
expect: fails test_output_size_on_the_slides, test_output_size_on_any_numbers
mistake: size misfit accepted
hint: You returned a number for a window that is larger than the padded image. Such a window has no
  place at all: raise a ValueError.
"""

def output_size(size, kernel, stride=1, padding=0):
    if kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("kernel and stride are at least 1, padding is not negative")
    total = size + 2 * padding
    return (total - kernel) // stride + 1
