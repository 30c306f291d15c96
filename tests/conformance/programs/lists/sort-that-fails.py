# A sort that fails leaves the items in the list, in the order that it had reached.
for reverse in (False, True):
    for items in (['a', [1]], [3, 1, 2, 'x'], [2, None, 1]):
        items = list(items)
        try:
            items.sort(reverse=reverse)
        except TypeError as e:
            print(e)
        print(reverse, items)


class Refuses:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 3:
            raise ValueError('three refuses')
        return self.n < other.n

    def __repr__(self):
        return str(self.n)


things = [Refuses(n) for n in (5, 4, 3, 2, 1)]
try:
    things.sort(reverse=True)
except ValueError as e:
    print(e, things)
