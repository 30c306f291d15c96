class Meta(type):
    on_meta = 'meta'
    @property
    def data(cls):
        return 'data descriptor of the metaclass'
    def method(cls):
        return f'method of {cls.__name__}'

class C(metaclass=Meta):
    data = 'in the class'
    def __getattr__(self, name):
        return f'missing {name}'

c = C()
print(C.on_meta, C.data, c.data, C.method(), c.method, c.on_meta)
class Loud:
    def __getattribute__(self, name):
        print('get', name)
        return super().__getattribute__(name)
    def __setattr__(self, name, value):
        print('set', name)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print('del', name)
        super().__delattr__(name)
    def __len__(self):
        return 3
l = Loud()
l.x = 1
print(l.x, len(l), hasattr(l, 'y'))
del l.x
class Raises:
    def __getattribute__(self, name):
        raise AttributeError('from getattribute')
    def __getattr__(self, name):
        return 'fallback'
print(Raises().anything, getattr(Raises(), 'x', 'default'))
try:
    C.nothing
except AttributeError as error:
    print(error, error.name, error.obj is C)
for wrong in (lambda: getattr(c, 5), lambda: setattr(c, 5, 1), lambda: object().x, lambda: setattr(object(), 'x', 1), lambda: setattr(int, 'x', 1),
              lambda: delattr(c, 'none'), lambda: setattr(5, 'real', 1), lambda: delattr(int, 'real'), lambda: getattr(1)):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
