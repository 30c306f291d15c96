# Formatter: str.format in parts.
from string import Formatter

f = Formatter()
print(f.format('{} {0!r:>5} {x[a]} {y.real}' if False else '{0} {0!r:>5} {x[a]} {y.real}', 'v', x={'a': 1}, y=3))
print(list(f.parse('a {b!r:>{c}} {{d}} {}')), f.vformat('{} {}', (1, 2), {}))
print(f.get_field('a.real[0]', (), {'a': 5}) if False else f.get_field('0[k]', ({'k': 7},), {}))
for text, args in [('{} {1}', (1, 2)), ('{0} {}', (1, 2)), ('{', ()), ('}', ()), ('{x}', ()), ('{2}', (1,)), ('{0!z}', (1,)), ('{:{:{}}}', (1, 2, 3))]:
    try:
        print(f.format(text, *args))
    except (ValueError, KeyError, IndexError) as e:
        print(type(e).__name__, e)

class Default(Formatter):
    def get_value(self, key, args, kwargs):
        try:
            return super().get_value(key, args, kwargs)
        except (KeyError, IndexError):
            return f'<{key}>'
    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)
    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)))

print(Default().format('{a} {b!u} {1}', 'x', b='loud'))
