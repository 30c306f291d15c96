import sys


class Box:
    pass


thing = Box()
print(sys.getrefcount(thing))
holder = Box()
holder.it = thing
print(sys.getrefcount(thing))
t = (thing, thing, [thing])
print(sys.getrefcount(thing))
del t
print(sys.getrefcount(thing))
s = {thing}
f = frozenset(s)
print(sys.getrefcount(thing))
s.clear()
del f
print(sys.getrefcount(thing))
holder.it = 5
print(sys.getrefcount(thing))
many = [thing] * 10
print(sys.getrefcount(thing))
many[:5] = []
print(sys.getrefcount(thing))
del many[:]
print(sys.getrefcount(thing))
bound = thing.__init__
print(sys.getrefcount(thing))
del bound
print(sys.getrefcount(thing))
