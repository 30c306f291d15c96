"""ast.literal_eval reads literals and nothing else."""
import ast

for text in ("{'a': [1, 2.5, -3, (True, None)], 'b': {1, 2}}", "b'x'", '1+2j', '-5', "  'indented'", 'set()', '()'):
    print(ast.literal_eval(text))
for bad in ('f()', 'x', '1 + 1', '[1', '__import__("os")', '"a" + "b"', '[x for x in y]'):
    try:
        print(ast.literal_eval(bad))
    except ValueError as e:
        print('ValueError', str(e).split(':')[0])
    except SyntaxError as e:
        print('SyntaxError', e.msg)
