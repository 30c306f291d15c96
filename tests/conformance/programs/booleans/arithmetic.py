print(True + True, True * 10, False - 1, True / 2, -True, ~False)
print(sum([True, False, True]), [10, 20][True], "ab" * True)
print(isinstance(True, int), type(True), bool.__mro__)
print(True == 1, True is True, True < 2, str(True), repr(False), f"{True:d} {True:>6} {True}")
print(True & False, True | 0, True ^ True, type(True & False), type(True | 0))
print(bool("False"), bool(0.0), bool([]), bool(), int(True), float(False))
try:
    class Maybe(bool):
        pass
except TypeError as error:
    print(error)
