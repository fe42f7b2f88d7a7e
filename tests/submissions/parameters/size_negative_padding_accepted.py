"""
expect: fails test_output_size_on_the_slides, test_output_size_on_any_numbers
mistake: size negative padding accepted
hint: You took a negative padding, or a kernel without pixels, for a possible one. Check kernel,
  stride and padding before you compute.
"""

def output_size(size, kernel, stride=1, padding=0):
    if kernel > size + 2 * padding or stride < 1:
        raise ValueError("the kernel does not fit")
    total = size + 2 * padding
    return (total - kernel) // stride + 1
