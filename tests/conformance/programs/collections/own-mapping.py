from collections.abc import MutableMapping

class Logged(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.store = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        print("get", key)
        return self.store[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.store[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.store[key]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)

m = Logged({"a": 1}, b=2)
print(m.get("zz", 0), m.setdefault("a", 5), m.setdefault("c", 3))
print(m.pop("a"), m.pop("a", None), "b" in m)
print(list(m.items()), list(m.values()), m == {"b": 2, "c": 3})
print(m.popitem(), sorted(m.keys()), type(m.keys()).__name__)
m.clear()
try:
    m.popitem()
except KeyError as e:
    print("empty", repr(e))
