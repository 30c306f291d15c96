code = compile('total = sum(values)\nprint(name, total)', '<formula>', 'exec')
print(code.co_filename, code.co_names, code.co_name)
for name, values in (('a', [1, 2]), ('b', [10])):
    exec(code, {'name': name, 'values': values})
expression = compile('x ** 2 + y', '<expr>', 'eval')
print([eval(expression, {'x': x, 'y': 1}) for x in range(4)])
single = compile('1 + 1', '<s>', 'single')
exec(single)
exec(compile('None\n', '<s>', 'single'))
exec(compile('for i in range(2): i * 3\n', '<s>', 'single'))
print(_)
import ast
tree = ast.parse('answer = 6 * 7')
tree.body[0].value.right = ast.Constant(8)
exec(compile(ast.fix_missing_locations(tree), '<tree>', 'exec'))
print(answer)
del answer
try:
    exec('def broken(:\n  pass', {})
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.filename)
