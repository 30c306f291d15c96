"""ast.unparse writes source again."""
import ast

for source in ('a+b*c', '(a+b)*c', 'x=y=1,', 'f(*a, **k, z=1)', 'lambda x, *y: (x, y)', '[i for i in x if i]',
               'a if b else c', '{**a, "k": 1}', 'x[1:2, ::3]', "f'{a!r:>{w}} text'", 'not a or b and not c', '-a ** -b',
               '(yield)', 'await_ = 1', 'del a, b', 'x: int = 3', 'import a.b as c, d', 'from .. import x', '1 .real', '(n := 5)'):
    print(ast.unparse(ast.parse(source)))
print(ast.unparse(ast.parse('''
@deco
class A(B, metaclass=M):
    "doc"
    async def f(self, a, /, b=2, *, c: int) -> None:
        for i in x:
            if i: break
            elif j: continue
            else: pass
        else: return 1
        try: raise E from e
        except (A, B) as e: pass
        finally: pass
        with a as b, c: yield
match p:
    case [1, *_] | {'k': v, **r} if v: pass
    case P(x=1) as q: pass
''')))
