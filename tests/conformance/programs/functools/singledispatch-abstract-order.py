# Abstract classes take their place in the order of the class that comes to fit them.
from collections.abc import Container, Iterable, MutableMapping, Sized
from functools import singledispatch


@singledispatch
def kind(value):
    return 'base'


kind.register(Sized, lambda value: 'sized')
print(kind({}), kind([]), kind(3))
kind.register(MutableMapping, lambda value: 'mutable mapping')
print(kind({}), kind([]))
kind.register(dict, lambda value: 'dict')
print(kind({}), kind(kind.registry), kind.dispatch(bool)(1))


class Both:
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


kind.register(Iterable, lambda value: 'iterable')
try:
    print(kind(Both()))
except RuntimeError as e:
    print('RuntimeError:', e)


class Late:
    pass


print(kind(Late()))
Sized.register(Late)
print(kind(Late()))
try:
    kind.registry[int] = len
except TypeError as e:
    print('TypeError:', e)
