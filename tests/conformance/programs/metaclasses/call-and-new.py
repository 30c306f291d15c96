class Singleton(type):
    _made = {}
    def __call__(cls, *args, **kw):
        if cls not in cls._made:
            cls._made[cls] = super().__call__(*args, **kw)
        return cls._made[cls]

class Config(metaclass=Singleton):
    def __init__(self, n=0):
        print('init', n)
        self.n = n
print(Config(1) is Config(2), Config().n)

class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, kw)
        return {'injected': 1}
    def __new__(mcls, name, bases, ns, **kw):
        print('new', list(k for k in ns if k[:2] != '__'))
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, flag=None):
        super().__init__(name, bases, ns)
        cls.flag = flag
    def __iter__(cls):
        return iter(('i', 't'))
    def __len__(cls):
        return 7
    def __contains__(cls, item):
        return item == 'in'
    def __getitem__(cls, item):
        return cls, item
    def __repr__(cls):
        return f'<{cls.__name__}!>'
    def __instancecheck__(cls, o):
        return o == 'instance'
    def __dir__(cls):
        return ['z', 'a']
class C(metaclass=Ordered, flag='on'):
    b = 2
print(C, C.injected, C.flag, list(C), len(C), 'in' in C, C['k'], isinstance('instance', C), isinstance(C(), C), dir(C))
class D(C):
    pass
print(D.flag, bool(D), type(D))
class Wrong(type):
    def __prepare__(name, bases):
        return 5
try:
    class E(metaclass=Wrong):
        pass
except TypeError as error:
    print(error)
