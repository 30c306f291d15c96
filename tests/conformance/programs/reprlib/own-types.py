import reprlib

class MyRepr(reprlib.Repr):
    def repr_Point(self, obj, level):
        return f'<{self.repr1(obj.x, level - 1)}|{obj.y}>'

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

print(MyRepr().repr(Point([1] * 10, 2)), MyRepr().repr([Point('x', 1)] * 3))

class Node:
    def __init__(self):
        self.items = [self, 1]

    @reprlib.recursive_repr()
    def __repr__(self):
        return f'Node({self.items!r})'

    @reprlib.recursive_repr(fillvalue='<again>')
    def show(self):
        """Shows itself."""
        return '[' + self.show() + ']'

n = Node()
print(n, n.show(), Node.show.__doc__, Node.show.__name__, Node.__repr__.__qualname__)
loop = []
loop.append(loop)
print(reprlib.repr(loop), reprlib.aRepr.maxlevel)
