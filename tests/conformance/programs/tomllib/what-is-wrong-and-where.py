# Errors say what is wrong, in which line and column.
import tomllib

for text in ['a', 'a =', '= 1', 'a = 1 b = 2', '[a', '[[a]', '[]', '[a.]', 'a..b = 1', 'a = tru', 'a = 01', 'a = 1__0',
             'a = .5', 'a = 5.', 'a = [1, 2', 'a = [1 2]', 'a = {x = 1', 'a = {x = 1,}', 'a = {x = 1, x = 2}',
             '!', 'x = 1\n\ny = @', '"a" "b" = 1', 'a = \n1', 'a = 0x', 'a = +0x1', '[a] b = 1']:
    try:
        print(text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), '->', e)
