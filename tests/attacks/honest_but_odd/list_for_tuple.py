"""
tries: A list where several results are asked for, an array of no dimension for a number.
demand: full marks
solution: yes
"""

train = train_perceptron


def train_perceptron(x, y, epochs, learning_rate=1.0):
    w, b, mistakes = train(x, y, epochs, learning_rate)
    return [w, np.float64(b), mistakes]


def xor_weights():
    return [np.array([[1.0, -1.0], [-1.0, 1.0]]), np.zeros(2), np.ones(2), np.array(0.0)]
