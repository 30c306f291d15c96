import weakref

class Key:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Key({self.n})"

cache = weakref.WeakValueDictionary()
a, b = Key(1), Key(2)
cache["a"], cache["b"] = a, b
print(sorted(cache), len(cache), cache["a"])
del a
print(sorted(cache), cache.get("a"), "a" in cache, list(cache.items()))
extra = weakref.WeakKeyDictionary({b: "data"})
k = Key(3)
extra[k] = "more"
print(len(extra), extra[k])
del k
print(len(extra), list(extra.values()))
group = weakref.WeakSet([b])
x = Key(9)
group.add(x)
print(len(group), x in group, sorted(o.n for o in group))
del x
print(len(group), list(group))
try:
    extra["text"] = 1
except TypeError as e:
    print(e)
