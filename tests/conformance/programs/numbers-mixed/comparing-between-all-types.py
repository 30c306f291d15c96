values = [True, 1, 1.0, 1 + 0j, "1", b"1", [1], (1,), None, {1}, {1: 1}, range(1)]
for a in values:
    print(repr(a), [a == b for b in values], [a != b for b in values].count(True))
for a in values:
    row = []
    for b in values:
        try:
            row.append(a < b)
        except TypeError:
            row.append("-")
    print(repr(a), row)
try:
    (1 + 0j) < 1
except TypeError as error:
    print(error)
