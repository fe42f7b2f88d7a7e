"""
expect: fails test_output_size_on_the_slides, test_output_size_on_any_numbers
mistake: size stride ignored
hint: Your result does not depend on the stride. A window that jumps two pixels at a time has about
  half as many places.
"""

def output_size(size, kernel, stride=1, padding=0):
    if kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("kernel and stride are at least 1, padding is not negative")
    total = size + 2 * padding
    if kernel > total:
        raise ValueError("the kernel is larger than the padded image")
    return total - kernel + 1
