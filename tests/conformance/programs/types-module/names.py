"""Types that have no other name."""
import types


def f(): yield


async def co(): pass


c = co()
for o, t in ((f, 'FunctionType'), (f(), 'GeneratorType'), (c, 'CoroutineType'), (len, 'BuiltinFunctionType'),
             (''.join, 'BuiltinMethodType'), (types, 'ModuleType'), (f.__code__, 'CodeType'), (int.__add__, 'WrapperDescriptorType'),
             ((1).__add__, 'MethodWrapperType'), (str.join, 'MethodDescriptorType'), (type.__dict__, 'MappingProxyType'),
             (None, 'NoneType'), (..., 'EllipsisType'), (int | str, 'UnionType'), (list[int], 'GenericAlias'),
             (type(f).__code__, 'GetSetDescriptorType')):
    print(t, isinstance(o, getattr(types, t)))
c.close()
m = types.ModuleType('mine', 'Its doc.')
print(m.__name__, m.__doc__, m)
n = types.SimpleNamespace(a=1, b=2)
n.c = 3
print(n, n == types.SimpleNamespace(a=1, b=2, c=3))
