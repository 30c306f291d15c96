import weakref

class Thing:
    def __init__(self, name):
        self.name = name

t = Thing("a")
r = weakref.ref(t, lambda ref: print("gone", ref is r))
print(r().name, r is weakref.ref(t, None), weakref.ref(t) is weakref.ref(t), weakref.getweakrefcount(t))
p = weakref.proxy(t)
print(p.name, isinstance(p, Thing), type(p).__name__)
del t
print(r())
try:
    p.name
except ReferenceError as e:
    print(e)
for wrong in (5, "text", [1], None, (1,)):
    try:
        weakref.ref(wrong)
    except TypeError as e:
        print(e)

class Slotted:
    __slots__ = ("x",)

try:
    weakref.ref(Slotted())
except TypeError as e:
    print(e)
f = weakref.WeakMethod(Thing("temp").__init__)
print(f())
