class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **rest):
        super().__init_subclass__(**rest)
        cls.registry.append(name or cls.__name__)


class First(Plugin):
    pass


class Second(Plugin, name="second"):
    pass


class Third(First, name="third"):
    pass


print(Plugin.registry, type(Plugin.__dict__["__init_subclass__"]).__name__)
for source in ("class Bad(Plugin, colour='red'): pass", "class Bad(x=1): pass", "class Bad(Plugin, **{'name': 'n', 'y': 2}): pass", "class Bad(Plugin, metaclass=5): pass", "class Bad(**{'metaclass': type}): pass", "class Bad(object, metaclass=lambda n, b, d: n + '!'): pass\nprint(Bad)", "class Bad(*[Plugin], name='star'): pass\nprint(Bad.registry[-1])"):
    try:
        exec(source)
    except TypeError as error:
        print(source, "|", error)
try:
    Plugin.__init_subclass__(5)
except TypeError as error:
    print(error)
object.__init_subclass__()
