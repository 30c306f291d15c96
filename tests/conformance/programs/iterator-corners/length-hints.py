from operator import length_hint

for value in ([1, 2], iter([1, 2]), iter("abc"), iter((1,)), iter(range(4)), iter({1: 2}), iter({1, 2}), reversed([1, 2]), iter(b"ab"), (x for x in [1]), map(int, "1"), zip([1]), enumerate([1]), 5):
    print(type(value).__name__, length_hint(value), length_hint(value, 7))


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint

    def __iter__(self):
        return iter("ab")


for hint in (10, NotImplemented, -1, "a", TypeError("t"), ValueError("v"), 2.5):
    try:
        print(list(Hint(hint)), length_hint(Hint(hint), 3))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
it = iter([1, 2, 3])
next(it)
print(length_hint(it), list(it), length_hint(it))
