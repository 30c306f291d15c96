from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
print(d, list(d), list(reversed(d)))
d.move_to_end("a")
print(list(d))
d.move_to_end("c", last=False)
print(list(d), d.popitem(), d.popitem(last=False), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
for wrong in (lambda: d.move_to_end("zzz"), lambda: OrderedDict().popitem(), lambda: d["nope"]):
    try:
        wrong()
    except KeyError as e:
        print("KeyError", e)

class LRU:
    def __init__(self, size):
        self.size, self.items = size, OrderedDict()

    def get(self, key):
        self.items.move_to_end(key)
        return self.items[key]

    def put(self, key, value):
        self.items[key] = value
        self.items.move_to_end(key)
        if len(self.items) > self.size:
            print("evicted", self.items.popitem(last=False))

cache = LRU(2)
cache.put(1, "a"), cache.put(2, "b")
cache.get(1)
cache.put(3, "c")
print(cache.items, OrderedDict.fromkeys("ab", 0), d | {"z": 1})
