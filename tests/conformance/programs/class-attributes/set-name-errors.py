class Broken:
    def __set_name__(self, owner, name):
        1 / 0

try:
    class C:
        attr = Broken()
except ZeroDivisionError as error:
    print(error, error.__notes__)

class Late:
    def __set_name__(self, owner, name):
        print('set_name', name)

class D:
    pass
D.late = Late()
type('E', (), {'made': Late(), 'n': 1})
class Slotted:
    __slots__ = ('a',)
print(type(Slotted.a).__name__, Slotted.a, Slotted.a.__name__, Slotted.a.__objclass__.__name__)
s = Slotted()
Slotted.a.__set__(s, 3)
print(s.a, Slotted.a.__get__(s), Slotted.a.__get__(None, Slotted) is Slotted.a)
for wrong in (lambda: Slotted.a.__get__(5), lambda: Slotted.a.__set__(5, 1), lambda: Slotted.a.__get__(None), lambda: Slotted().a,
              lambda: setattr(s, 'b', 1), lambda: Slotted.a.__delete__(Slotted())):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
