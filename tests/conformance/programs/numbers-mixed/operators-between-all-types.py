values = [True, 3, 2.5, 1 + 1j, "s", [1], (2,), None]
operators = {"+": lambda a, b: a + b, "*": lambda a, b: a * b, "-": lambda a, b: a - b, "//": lambda a, b: a // b}
for symbol, operation in operators.items():
    for a in values:
        row = []
        for b in values:
            try:
                row.append(repr(operation(a, b)))
            except TypeError as error:
                row.append("!" + str(error)[:18])
        print(symbol, repr(a), row)
