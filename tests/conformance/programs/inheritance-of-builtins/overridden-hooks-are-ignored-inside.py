class D(dict):
    def __getitem__(self, key):
        return "hooked"

    def __setitem__(self, key, value):
        super().__setitem__(key, "stored " + str(value))

    def __contains__(self, key):
        return True


d = D(a=1)
d["b"] = 2
print(d["a"], d.get("a"), dict(d), d, "zzz" in d, list(d.values()), d.pop("b"), d.setdefault("c", 3), {**d})


class L(list):
    def __len__(self):
        return 99

    def append(self, x):
        super().append(x)
        super().append(x)

    def __iter__(self):
        return iter(["from iter"])


l = L([1])
l.append(2)
l.extend([5])
print(len(l), l[0], list(l), [*l], l, bool(l), l == [1, 2, 2, 5], sorted(l), l + [7], ",".join(l))


class T(tuple):
    def __getitem__(self, i):
        return "item"


t = T((1, 2))
a, b = t
print(t[0], a, b, list(t), t, max(t))
