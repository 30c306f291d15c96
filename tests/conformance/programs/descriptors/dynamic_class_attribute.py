# types.DynamicClassAttribute: a property of instances, while the class asks its metaclass.
from types import DynamicClassAttribute


class Meta(type):
    def __getattr__(cls, name):
        return 'from the metaclass: ' + name


class Thing(metaclass=Meta):
    def __init__(self):
        self._size = 1

    @DynamicClassAttribute
    def size(self):
        """How large."""
        return self._size

    @size.setter
    def size(self, value):
        self._size = value

    @size.deleter
    def size(self):
        self._size = 0


thing = Thing()
thing.size = 5
print(thing.size, Thing.size, Thing.__dict__['size'].__doc__)
del thing.size
print(thing.size)
