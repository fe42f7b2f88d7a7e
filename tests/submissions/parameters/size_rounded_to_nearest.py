"""
expect: fails test_output_size_on_any_numbers
mistake: size rounded to nearest
hint: You rounded to the nearest whole number. A half step, or nine tenths of one, would leave the
  image as well: round down.
"""

def output_size(size, kernel, stride=1, padding=0):
    if kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("kernel and stride are at least 1, padding is not negative")
    total = size + 2 * padding
    if kernel > total:
        raise ValueError("the kernel is larger than the padded image")
    return round((total - kernel) / stride) + 1
