import string

class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)
    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)
    def format_field(self, value, spec):
        return value[::-1] if spec == 'rev' else super().format_field(value, spec)
    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(used, key=str), 'of', len(args), sorted(kwargs))

f = Default()
print(f.format('{name!u} {other} {0:rev} {n:>{width}}', 'abc', name='x', n=7, width=3, spare=1))
print(f.vformat('{0[k]}{1.real}', ({'k': 'v'}, 5), {}))
print(list(string.Formatter().parse('a{b!r:>{w}}c{{d}}{}')))
print(string.Formatter().format('{}{}', 1, 2), string.Formatter().get_field('0.real', (5,), {}))
for wrong in (lambda: string.Formatter().format('{0}{}', 1), lambda: string.Formatter().format('{}{0}', 1),
              lambda: string.Formatter().format('{x}'), lambda: string.Formatter().format('{0!z}', 1),
              lambda: string.Formatter().format('{'), lambda: string.Formatter().format(), lambda: string.Formatter().format('{:{:{}}}', 1, 2, 3)):
    try:
        print(wrong())
    except (KeyError, ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
