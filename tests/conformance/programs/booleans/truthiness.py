values = [0, 1, -1, 0.0, 0.1, "", "0", " ", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False, range(0), range(1), b"", b"0"]
for value in values:
    print(repr(value), bool(value), not value)
print(all([]), any([]), all([1, "a", [0]]), any([0, "", None]), all(x for x in (1, 0)))
