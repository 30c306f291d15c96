"""Trees made by hand are compiled and run."""
import ast

six = ast.Expression(ast.BinOp(ast.Constant(2), ast.Mult(), ast.Constant(3)))
print(eval(compile(ast.fix_missing_locations(six), '<six>', 'eval')))
name = ast.Name('x', ast.Load())
print(name.id, name._fields, isinstance(name, ast.expr), isinstance(name, ast.AST), ast.unparse(name))
try:
    ast.Name('x', ast.Load(), 3)
except TypeError as e:
    print(e)
f = ast.parse('def f():\n    """Doc.\n\n    More."""')
print(ast.get_docstring(f.body[0]), ast.get_docstring(f))
print(ast.get_source_segment('x = foo(1)', ast.parse('x = foo(1)').body[0].value))
try:
    ast.parse('x = = 1')
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset)
