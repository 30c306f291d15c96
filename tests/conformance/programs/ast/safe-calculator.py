import ast
import operator as op

OPS = {ast.Add: op.add, ast.Sub: op.sub, ast.Mult: op.mul, ast.Div: op.truediv, ast.Pow: op.pow, ast.USub: op.neg, ast.Mod: op.mod}

def calculate(text):
    def ev(node):
        match node:
            case ast.Expression(body):
                return ev(body)
            case ast.Constant(value) if isinstance(value, (int, float)):
                return value
            case ast.BinOp(left, operator, right):
                return OPS[type(operator)](ev(left), ev(right))
            case ast.UnaryOp(operator, operand):
                return OPS[type(operator)](ev(operand))
            case _:
                raise ValueError(f"not allowed: {ast.unparse(node)}")
    return ev(ast.parse(text, mode="eval"))

print(calculate("2 + 3 * -4"), calculate("2 ** 10 % 7"), calculate("(1 + 2) / 4"))
for bad in ("__import__('os')", "x + 1", "'a' * 3"):
    try:
        calculate(bad)
    except ValueError as e:
        print(e)
print(ast.literal_eval("{'a': [1, 2.5, (True, None)], 'b': {1, 2}}"), ast.literal_eval("-5 + 2j"), ast.literal_eval(" b'x'"))
for bad in ("f(1)", "1 + 1", "a", "[1", "{1: 2"):
    try:
        print(ast.literal_eval(bad))
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split(": <")[0])
