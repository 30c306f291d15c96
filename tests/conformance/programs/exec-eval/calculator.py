import ast
import operator

OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.Pow: operator.pow, ast.USub: operator.neg}

def evaluate(text):
    def walk(node):
        match node:
            case ast.Expression(body):
                return walk(body)
            case ast.Constant(int() | float() as value):
                return value
            case ast.BinOp(left, op, right) if type(op) in OPS:
                return OPS[type(op)](walk(left), walk(right))
            case ast.UnaryOp(op, operand) if type(op) in OPS:
                return OPS[type(op)](walk(operand))
        raise ValueError(f'not allowed: {ast.unparse(node)}')
    return walk(ast.parse(text, mode='eval'))

for text in ('1 + 2 * 3', '-(4 - 6) ** 2 / 2', '2 ** 10', '1 / 0', '__import__("os")', '1 +', 'True', '"a"', '1 < 2'):
    try:
        print(text, '=', evaluate(text))
    except (ValueError, SyntaxError, ZeroDivisionError) as error:
        print(text, '|', type(error).__name__, error.args[0])
names = {'x': 3, '__builtins__': {}}
for text in ('x * 2', 'len("a")', '(lambda: x)()', '[x for _ in (1,)]', 'x := 5'):
    try:
        print(text, '=', eval(text, names))
    except (NameError, SyntaxError) as error:
        print(text, '|', type(error).__name__, error.args[0])
