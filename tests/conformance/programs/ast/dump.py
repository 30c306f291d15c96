"""ast.dump of statements and expressions."""
import ast

print(ast.dump(ast.parse('x = 1 + 2\nf(y, z=3)')))
print(ast.dump(ast.parse('x = [1, "a"]'), indent=2))
print(ast.dump(ast.parse('a.b[1:2]', mode='eval'), include_attributes=True))
print(ast.dump(ast.parse('def f(a, *b, c=1): return a'), annotate_fields=False))
print(ast.dump(ast.parse('not x < y <= z', mode='eval')))
print(ast.dump(ast.parse('pass'), show_empty=True))
