print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == [1.0, 2.0], [1] != (1,), [1, [2]] == [1, [2]], [1, 2] <= [1, 2])
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], nan in [nan], [nan].index(nan), [1, True, 1.0].count(1), [True].index(1), ["a", "b"].index("b", -1), [0, 1, 0, 1].index(1, 2, 10))


class Equal:
    def __eq__(self, other):
        print("asked about", other)
        return other == 2


print(Equal() in [1, 2, 3], [1, 2].index(Equal()), [2, 2].count(Equal()), [Equal()] == [2])
items = [1, 2, 3]
items.remove(Equal())
print(items, 2 in items, [] in [[]], [1] in [1], None in [None], "a" in ["ab"])


class Broken:
    def __eq__(self, other):
        raise OSError("no comparing")


broken = Broken()
print(broken in [broken], [broken].index(broken))
try:
    5 in [broken]
except OSError as error:
    print(error)
