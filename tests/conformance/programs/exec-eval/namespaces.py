space = {}
exec('x = 1\ndef f(): return x', space)
print(sorted(k for k in space if k != '__builtins__'), space['f'](), '__builtins__' in space)
space['x'] = 10
print(space['f']())
exec('y = x + 1', {'x': 5}, inner := {})
print(inner)
print(eval('a * b', {'a': 6}, {'b': 7}), eval('  1 + 1'), eval(b'2 + 2'))

class Seen(dict):
    def __missing__(self, key):
        return key.upper()

print(eval('spam + eggs', {}, Seen(eggs='!')))
class Log(dict):
    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)
exec('a = 1\nfor i in range(2): b = i', {}, Log())
try:
    eval('len([1])', {'__builtins__': {}})
except NameError as error:
    print(error)
print(eval('len([1])', {'__builtins__': {'len': lambda x: 'mine'}}))
