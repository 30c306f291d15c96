# A copy of a code object with other fields makes another function.
import types


def scale(value, factor=2):
    return value * factor


code = scale.__code__
other = code.replace(co_name='times', co_firstlineno=100, co_filename='elsewhere.py')
print(other.co_name, other.co_firstlineno, other.co_filename, code.co_name)
times = types.FunctionType(other, {}, 'times', (3,))
print(times(5), scale(5))

renamed = code.replace(co_varnames=('x', 'y'))
print(types.FunctionType(renamed, {})(x=4, y=5))
print(renamed.co_varnames, code.co_varnames)


def answer():
    return 'unchanged'


consts = tuple('changed' if c == 'unchanged' else c for c in answer.__code__.co_consts)
answer.__code__ = answer.__code__.replace(co_consts=consts)
print(answer())
