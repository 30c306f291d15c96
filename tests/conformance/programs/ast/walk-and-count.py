import ast
from collections import Counter

SOURCE = """
import os
def f(x, y=2):
    '''Doc.'''
    if x > y:
        return [i ** 2 for i in range(x)]
    return os.path.join("a", str(y))
class C(Base):
    z: int = 3
"""
tree = ast.parse(SOURCE)
print(Counter(type(n).__name__ for n in ast.walk(tree)).most_common(3))
print([n.name for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.ClassDef))], ast.get_docstring(tree.body[1]))
print(ast.dump(tree.body[2], indent=1))
print(ast.unparse(tree))
print([(n.id, n.lineno, n.col_offset) for n in ast.walk(tree) if isinstance(n, ast.Name)][:4])
print(ast.get_source_segment(SOURCE, tree.body[1].body[1].test), [f for f, _ in ast.iter_fields(tree.body[2])])
