class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


class Named(Point):
    def __str__(self):
        return f"<{self.x}|{self.y}>"


p, n = Point(1, "a"), Named(2.5, None)
print(p, n, str(p), str(n), repr(n), [p, n], {"p": p, "n": n})
print(str([1, "two", 3.0, None, True, (4,), {5: 6}, {7}, ...]))
print(str(), str(b"ab"), repr(str(1.0)), str(print), str(int), str(type), sep=" | ")
nested = [1]
nested.append(nested)
loop = {}
loop["self"] = loop
print(nested, loop)
print(f"{p} {p!r} {n} {n!r} {'é'!a}")
