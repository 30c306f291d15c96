space = {}
exec('''
class Base:
    kind = 'base'
    def __init_subclass__(cls):
        registry.append(cls.__name__)
registry = []
class Child(Base):
    kind = kind_of = Base.kind + '!'
    values = [n * 2 for n in range(3)]
    def method(self):
        return super().kind, __class__.__name__
''', space)
print(space['registry'], space['Child'].values, space['Child']().method(), space['Child'].__module__, space['Child'].__qualname__)
exec('def gen():\n    yield from (1, 2)\nasync def co(): return 5', space)
print(list(space['gen']()), space['co'].__code__.co_flags & 0x80 != 0)
space['co']().close()
exec('global_name = 1\ndef set_it():\n    global global_name\n    global_name = 2', space)
space['set_it']()
print(space['global_name'], 'global_name' in globals())
exec('import math as m\nfrom os import path\nresult = m.floor(2.5)', space)
print(space['result'], space['path'].__name__)
for source in ('return 5', 'yield 1', 'await x', 'break', 'nonlocal q', 'super()', 'continue', '*a', 'x: int = 5; del x; x'):
    try:
        exec(source, {})
        print(source, 'ran')
    except (SyntaxError, RuntimeError, NameError) as error:
        print(source, '|', type(error).__name__, error)
