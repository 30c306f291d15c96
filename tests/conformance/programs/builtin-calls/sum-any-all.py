print(sum([]), sum([1, 2.5]), sum([1, 2], 10), sum([[1], [2]], []), sum([True, True]), sum((0.1,) * 10), sum([1e16, 1, -1e16]), sum([1j, 2]), sum([1], start=2.5), sum({1: 2}), sum([10**20, 0.5]), sum([0.1] * 3), sum([0.1, 0.2, 0.3, -0.6]))
for call in (lambda: sum(5), lambda: sum(["a", "b"]), lambda: sum("ab", ""), lambda: sum([b"a"], b""), lambda: sum([bytearray()], bytearray()), lambda: sum([[1]]), lambda: sum([1, None]), lambda: sum(), lambda: sum([1], 2, 3), lambda: sum([1], "a"), lambda: sum([1], start="a"), lambda: sum(1, 2), lambda: sum([{}]), lambda: any(5), lambda: all(None), lambda: any(), lambda: all([1], [2]), lambda: any(x=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
print(any([]), all([]), any([0, "", None, [], 0.0]), all([1, "a", [0]]), any(x > 2 for x in range(9)), all(x < 5 for x in range(9)), any("a"), all({}), any({0: 1}), all([[]]), any([[]]))


def noisy(value):
    print("asked", value)
    return value


print(any(noisy(v) for v in (0, 1, 2)), all(noisy(v) for v in (1, 0, 2)))


class Odd:
    def __bool__(self):
        raise OSError("no truth")


for function in (any, all):
    try:
        function([Odd()])
    except OSError as error:
        print(error)
