import gc

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

gc.disable()
print(gc.isenabled())
a = Node("a")
a.me = a
del a
print("still there")
gc.collect()
b, c = Node("b"), Node("c")
b.other, c.other = c, b
del b, c
print(gc.collect() > 0)
gc.enable()
print(gc.isenabled(), gc.get_threshold()[0] > 0, gc.garbage, gc.collect())
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("x"), gc.is_tracked({}))
d = [1]
e = [d]
print(any(r is e for r in gc.get_referrers(d)), gc.get_referents(e) == [d])
