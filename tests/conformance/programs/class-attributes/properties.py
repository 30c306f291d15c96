class Temp:
    def __init__(self):
        self._c = 0
    @property
    def celsius(self):
        """Degrees."""
        return self._c
    @celsius.setter
    def celsius(self, value):
        self._c = value
    @celsius.deleter
    def celsius(self):
        self._c = None
    half = property(lambda self: self._c / 2, doc='the half')
    write_only = property(None, lambda self, v: setattr(self, '_c', v))
    broken = property(lambda self: self.missing)

t = Temp()
t.celsius = 30
print(t.celsius, t.half, Temp.celsius.__doc__, Temp.half.__doc__, Temp.celsius.__name__, isinstance(Temp.celsius, property))
t.write_only = 7
del t.celsius
print(t._c, Temp.celsius.fget.__name__, Temp.half.fset)
for wrong in (lambda: setattr(t, 'half', 1), lambda: t.write_only, lambda: delattr(t, 'half'), lambda: t.broken, lambda: property(5).__get__(t),
              lambda: setattr(Temp.half, 'fget', 1), lambda: property(1, 2, 3, 4, 5), lambda: Temp.half.__set__(t, 1)):
    try:
        print(wrong())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
class Cold(Temp):
    @Temp.celsius.getter
    def celsius(self):
        return 'cold'
    @property
    def half(self):
        return super().half + 1
c = Cold()
c.celsius = 4
print(c.celsius, c.half, c._c)
anonymous = property()
try:
    anonymous.__get__(t)
except AttributeError as error:
    print(error)
print(property(doc='only').__doc__, Temp.celsius.__isabstractmethod__)
