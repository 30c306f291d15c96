import gc
import sys
import weakref

class Node:
    def __init__(self, name):
        self.name = name
        self.other = None
    def __del__(self):
        print("deleting", self.name)

gc.disable()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
ref = weakref.ref(a)
del a, b
print("alive:", ref() is not None)
gc.collect()
print("alive:", ref() is not None)
gc.enable()
x = []
print(sys.getrefcount(x) >= 1, gc.isenabled())
