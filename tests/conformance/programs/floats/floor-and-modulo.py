pairs = [(7.5, 2.0), (-7.5, 2.0), (7.5, -2.0), (-7.5, -2.0), (1.0, 0.1), (0.3, 0.1), (-0.0, 3.0), (5.0, float("inf")), (-5.0, float("inf"))]
for x, y in pairs:
    print(x, y, x // y, x % y, divmod(x, y))


def attempt(name, operation):
    try:
        print(name, operation(1.5, 0.0))
    except ZeroDivisionError as error:
        print(name, error)


attempt("//", lambda a, b: a // b)
attempt("%", lambda a, b: a % b)
attempt("/", lambda a, b: a / b)
attempt("divmod", divmod)
