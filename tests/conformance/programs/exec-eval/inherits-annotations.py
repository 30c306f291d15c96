from __future__ import annotations
import ast

space = {}
exec('def f(a: unknown): ...', space)
print(space['f'].__annotations__)
code = compile('def g(a: 1 + 1): ...', 'f', 'exec', dont_inherit=True)
exec(code, space)
print(space['g'].__annotations__)
print(compile('1', 'f', 'exec').co_flags & 0x1000000 != 0, code.co_flags & 0x1000000 != 0)
tree = compile('x = 1', 'f', 'exec', ast.PyCF_ONLY_AST)
print(ast.dump(tree))
print(eval(bytearray(b'1 + 1')), eval(memoryview(b' 2')), eval('3', None, {}))
