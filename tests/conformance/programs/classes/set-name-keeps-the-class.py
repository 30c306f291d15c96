# A hook that forgets the class it is told of frees nothing of it.
import sys

class Named:
    def __set_name__(self, owner, name):
        self.name = name

class Base:
    def __init_subclass__(cls, **kwargs):
        cls.told = list(kwargs)

def marked():
    def function():
        return 1
    function.mark = 'kept'
    return function

class Data(Base, extra=1):
    first = Named()
    items = [1, 2]
    show = marked()
    class Inner:
        value = Named()

print(sys.getrefcount(Data.items), Data.items, Data.told)
print(Data.show.__dict__, Data.first.name, Data.Inner.value.name, Data.Inner.__qualname__)
