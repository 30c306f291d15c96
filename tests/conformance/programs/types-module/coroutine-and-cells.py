import types

def outer():
    n = 1
    def inner(a, b=2, *, c=3):
        return n + a + b + c
    return inner

f = outer()
g = types.FunctionType(f.__code__, globals(), 'renamed', (20,), (types.CellType(100),), {'c': 300})
print(g(1), g.__name__, g.__defaults__, g.__kwdefaults__, g.__closure__[0].cell_contents)
cell = types.CellType()
try:
    cell.cell_contents
except ValueError as error:
    print(error)
cell.cell_contents = 5
print(cell == types.CellType(5), cell < types.CellType(6), types.CellType() == types.CellType())
class C:
    def m(self):
        return self
m = types.MethodType(lambda self, x: (self, x), 'me')
print(m(1), m.__self__, types.MethodType(len, 'abc')())
for wrong in (lambda: types.FunctionType(f.__code__, globals()), lambda: types.FunctionType(f.__code__, globals(), closure=(5,)), lambda: types.FunctionType(5, {}), lambda: types.FunctionType(f.__code__, 5), lambda: types.FunctionType(f.__code__, {}, closure=()), lambda: types.MethodType(5, 1), lambda: types.MethodType(len, None), lambda: types.CellType(1, 2), lambda: types.ModuleType(), lambda: types.NoneType(1), lambda: types.GeneratorType(), lambda: types.MappingProxyType(5), lambda: types.CoroutineType()):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
@types.coroutine
def old():
    value = yield 'asked'
    return value
async def user():
    return await old()
c = user()
print(c.send(None))
try:
    c.send('answer')
except StopIteration as stop:
    print(stop.value)
p = types.MappingProxyType({'a': 1})
print(p, p | {'b': 2}, p.copy(), reversed(p) is not None, p == {'a': 1}, 'a' in p)
try:
    p['a'] = 2
except TypeError as error:
    print(error)
