import ast

class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.Constant(node.value * 2), node)
        return node

    def visit_Name(self, node):
        return ast.copy_location(ast.Subscript(ast.Name("env", ast.Load()), ast.Constant(node.id), node.ctx), node)

class Removes(ast.NodeTransformer):
    def visit_Assert(self, node):
        return None

tree = ast.fix_missing_locations(Doubler().visit(ast.parse("3 + x * 5", mode="eval")))
print(ast.unparse(tree), eval(compile(tree, "<ast>", "eval"), {"env": {"x": 2}}))
tree = Removes().visit(ast.parse("a = 1\nassert a\nb = 2"))
print(ast.unparse(tree))

class Calls(ast.NodeVisitor):
    def __init__(self):
        self.names = []

    def visit_Call(self, node):
        self.names.append(ast.unparse(node.func))
        self.generic_visit(node)

v = Calls()
v.visit(ast.parse("f(g(1), h.i(2))"))
print(v.names)
for bad in ("1 +", "def f(:", "x = ", "'open"):
    try:
        ast.parse(bad)
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
