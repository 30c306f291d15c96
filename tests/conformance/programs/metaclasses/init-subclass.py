class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[key or cls.__name__.lower()] = cls
        print('subclass', cls.__name__, key)

class Csv(Plugin): ...
class Json(Plugin, key='js'): ...
class Deep(Json): ...
print(sorted(Plugin.registry))
try:
    class Bad(Plugin, other=1): ...
except TypeError as error:
    print(error)
try:
    class Plain(other=1): ...
except TypeError as error:
    print(error)
class Strict:
    def __init_subclass__(cls):
        if not hasattr(cls, 'name'):
            raise TypeError(f'{cls.__name__} has no name')
try:
    class Nameless(Strict): ...
except TypeError as error:
    print(error)
class Named(Strict):
    name = 'n'
print(type(Strict.__dict__['__init_subclass__']).__name__, Strict.__subclasses__())
class CG:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'
print(CG[int], CG['a', 1], type(CG.__dict__['__class_getitem__']).__name__)
try:
    Plugin[int]
except TypeError as error:
    print(error)
