"""NodeVisitor, NodeTransformer, walk."""
import ast


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print(node.id, type(node.ctx).__name__, node.lineno, node.col_offset)

    def visit_Call(self, node):
        print('call')
        self.generic_visit(node)


Names().visit(ast.parse('x = f(y)\nz'))


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)

    def visit_Assert(self, node):
        return None


tree = Double().visit(ast.parse('assert 0\nprint(21)'))
exec(compile(tree, '<tree>', 'exec'))
print([type(n).__name__ for n in ast.walk(ast.parse('a + b'))])
print([type(c).__name__ for c in ast.iter_child_nodes(ast.parse('if a: b').body[0])])
print([f for f, _ in ast.iter_fields(ast.parse('x = 1').body[0])])
