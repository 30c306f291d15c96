class Bad:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare 3")
        return self.n < other.n


items = [Bad(n) for n in (5, 4, 3, 2)]
try:
    items.sort()
except ValueError as error:
    print(error, sorted(b.n for b in items))
numbers = [3, 1, 2]


def meddling(n):
    numbers.append(n)
    return n


try:
    numbers.sort(key=meddling)
except ValueError as error:
    print(error, numbers)
seen = []
numbers.sort(key=lambda n: seen.append(list(numbers)) or n)
print(seen, numbers)
for call in (lambda: sorted([1, "a", None]), lambda: sorted([1, None]), lambda: sorted(5), lambda: sorted([1], 2), lambda: sorted(), lambda: sorted([1], key=lambda: 1), lambda: sorted([[1], 2]), lambda: sorted([1j, 2j]), lambda: sorted([{}, {}]), lambda: sorted([1, 2], key=lambda n: 1 / (n - 1)), lambda: sorted([(1, "a"), (1, None)]), lambda: sorted("ba", reverse=None), lambda: sorted(iterable=[1])):
    try:
        print(call())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
