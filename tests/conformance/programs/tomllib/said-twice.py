# Nothing can be defined again, and inline tables cannot grow.
import tomllib

for text in ['a = 1\na = 2', '[a]\n[a]', 'a = 1\n[a]', 'a = {x = 1}\n[a.b]', 'a = [1]\n[[a]]', '[[a]]\n[a]',
             'a.b = 1\na = 2', 'a.b = 1\na.b.c = 2', '[a]\nb.c = 1\n[a.b]', '[a.b]\n[a]\nb.c = 1',
             'a = {b = {c = 1}, b.d = 2}', 'a = {b.c = 1, b = {}}', '[[a.b]]\n[a]\nb = 1', 'a = 1\n[[a.b]]']:
    try:
        print(tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), '->', e)
