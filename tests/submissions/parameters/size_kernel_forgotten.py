"""
expect: fails test_output_size_on_the_slides, test_output_size_on_any_numbers
mistake: size kernel forgotten
hint: You divided the padded size by the stride and forgot the kernel. Its last place is where it
  touches the far edge, so subtract it first.
"""

def output_size(size, kernel, stride=1, padding=0):
    if kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("kernel and stride are at least 1, padding is not negative")
    total = size + 2 * padding
    if kernel > total:
        raise ValueError("the kernel is larger than the padded image")
    return (total - 1) // stride + 1
