class Table:
    def __init__(self):
        self.data = {}

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        print("get", key)
        return self.data[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.data[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.data[key]

    def __contains__(self, key):
        print("contains", key)
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __reversed__(self):
        return reversed(list(self.data))


t = Table()
t["a"] = 1
t[1, 2] = "tuple"
t["a"] += 10
print(t["a"], len(t), "a" in t, "q" not in t, list(t), list(reversed(t)), bool(t))
del t["a"]
try:
    t["a"]
except KeyError as error:
    print("missing", error)


class Slices:
    def __getitem__(self, item):
        return item


s = Slices()
print(s[1], s[1:2], s[::3], s[1, ...], s[1:2, 3], s[:], s[()], s[-1:])
