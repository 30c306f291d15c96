class Count:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        print("item", i)
        return i * 2


class Own:
    def __reversed__(self):
        return "own reversed"


class Blocked(list):
    __reversed__ = None


print(list(reversed(Count(3))), reversed(Own()), list(reversed([1, 2])), "".join(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2}.items())))
for value in (Blocked(), {1, 2}, 5, (x for x in "a"), None, object(), zip("a", "b"), frozenset()):
    try:
        print(reversed(value))
    except TypeError as error:
        print(error)
items = [1, 2, 3]
back = reversed(items)
print(next(back), back.__length_hint__())
items.append(4)
print(list(back), list(back))
back = reversed(items)
items.clear()
print(list(back))
