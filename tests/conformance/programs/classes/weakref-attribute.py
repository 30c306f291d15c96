# Instances of ordinary classes have __weakref__, and dir() shows it.
import weakref


class Plain:
    pass


class Slotted:
    __slots__ = ('x',)


class Both(Slotted):
    __slots__ = ('__weakref__',)


class Number(int):
    pass


plain = Plain()
print(plain.__weakref__, '__weakref__' in dir(plain), '__weakref__' in Plain.__dict__)
reference = weakref.ref(plain)
print(plain.__weakref__ is reference)
del reference
print(plain.__weakref__)
print(hasattr(Slotted(), '__weakref__'), hasattr(Both(), '__weakref__'))
try:
    plain.__weakref__ = None
except AttributeError as error:
    print('AttributeError:', error)
for make in (Slotted, Both, Number):
    try:
        print(weakref.ref(make()) is not None)
    except TypeError as error:
        print('TypeError:', error)
