import inspect

class Shape:
    """A shape."""
    sides = 0

    def area(self):
        # comment inside
        return 0

    @property
    def name(self):
        return "shape"

    @staticmethod
    def make():
        return Shape()

def helper(x):
    """Helps."""
    return x + 1

print(inspect.getsource(helper), inspect.getsource(Shape.area), sep="")
print(inspect.getsourcelines(helper)[1], inspect.getdoc(Shape), inspect.getdoc(helper), inspect.getcomments(helper))
print([n for n, v in inspect.getmembers(Shape) if not n.startswith("__")], [n for n, _ in inspect.getmembers(Shape(), inspect.ismethod)])
print([n for n, _ in inspect.getmembers(Shape, inspect.isfunction)], inspect.isclass(Shape), inspect.ismodule(inspect), inspect.isbuiltin(len), inspect.isgeneratorfunction(helper))
print(inspect.getmodule(helper).__name__, inspect.getmro(bool), inspect.isdatadescriptor(Shape.name), inspect.getattr_static(Shape, "make").__class__.__name__)
try:
    inspect.getsource(len)
except TypeError as e:
    print(str(e)[:60])
print(inspect.unwrap(helper) is helper, inspect.cleandoc("  a\n    b\n    c"))
