"""
tries: Much printing, in cells and in functions.
demand: full marks
solution: yes
"""

for number in range(30_000):
    print(number)
before = predict


def predict(x, w, b):
    print("predict was called with", x, w, b)
    return before(x, w, b)
