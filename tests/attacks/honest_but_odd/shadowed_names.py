"""
tries: Names that shadow builtins and modules: list, sum, input, test, checking.
demand: full marks
solution: yes
"""

list = [1, 2]
sum = 3
input = str = max = min = type = None
checking = submission = "mine"
wire = values = answer = request = 1
