class Grid:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"

    def __getitem__(self, xy):
        x, y = xy
        return x * 10 + y


print(Grid[int], Grid["a", 1], Grid()[2, 3])


class Counter(dict):
    def __missing__(self, key):
        return 0


c = Counter()
for ch in "hello":
    c[ch] += 1
print(c, c["zz"], "zz" in c)


class Ring:
    def __init__(self, items):
        self.items = items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Ring(self.items[i])
        return self.items[i % len(self.items)]

    def __repr__(self):
        return f"Ring({self.items})"


r = Ring("abc")
print(r[0], r[4], r[-7], r[1:], r[::-1][0])
