class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)
        self.name = '_' + name
    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}')
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print('deleted', self.name)
        delattr(obj, self.name)

class Point:
    x = Typed(int)
    y = Typed(float)
    def __init__(self, x, y):
        self.x, self.y = x, y

p = Point(1, 2.0)
print(p.x, p.y, vars(p), type(Point.x).__name__)
p.__dict__['x'] = 'hidden'
print(p.x)
try:
    p.x = 'text'
except TypeError as error:
    print(error)
del p.y
try:
    p.y
except AttributeError as error:
    print(error)
class GetOnly:
    def __get__(self, obj, owner):
        return (obj is None, owner.__name__)
class C:
    g = GetOnly()
c = C()
print(C.g, c.g)
c.g = 5
print(c.g)
del c.g
print(c.g)
class SetOnly:
    def __set__(self, obj, value):
        print('set', value)
C.s = SetOnly()
c.s = 1
print(type(c.s).__name__)
c.__dict__['s'] = 'instance'
print(c.s)
try:
    del c.s
except AttributeError as error:
    print(error)
