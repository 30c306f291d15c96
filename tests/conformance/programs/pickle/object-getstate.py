class Plain:
    pass


class Slotted:
    __slots__ = ('a', '__b')


class Both(Slotted):
    pass


print(object().__getstate__(), Plain().__getstate__(), Slotted().__getstate__())
p = Plain()
p.x = 1
print(p.__getstate__(), p.__getstate__() is p.__dict__)
s = Slotted()
s.a = 2
s._Slotted__b = 3
print(s.__getstate__())
b = Both()
b.a = 1
b.z = 2
print(b.__getstate__())
print([1].__getstate__(), (5).__getstate__())
print(p.__reduce_ex__(4)[1:], [7].__reduce_ex__(2)[1:3], (5).__reduce_ex__(2)[1:])
for protocol in (0, 1):
    print(p.__reduce_ex__(protocol)[1:])
try:
    (5).__reduce_ex__(0)
except TypeError as error:
    print(error)
