"""
tries: Results as views, in Fortran order, with negative strides, big-endian, or as a matrix's data.
demand: full marks
solution: yes
"""

plain_tanh, plain_sigmoid, plain_relu = tanh, sigmoid, relu


def tanh(z):
    return np.asfortranarray(plain_tanh(z)) if np.ndim(z) else plain_tanh(z)


def sigmoid(z):
    result = plain_sigmoid(z)
    return result[::-1][::-1] if np.ndim(z) else result


def relu(z):
    result = plain_relu(z)
    return result.astype(">f8") if np.ndim(z) else result
