from functools import cached_property, partialmethod, singledispatchmethod
class Data:
    def __init__(self, n): self.n = n
    @cached_property
    def squares(self):
        print("computing")
        return [i * i for i in range(self.n)]
    def scale(self, k, text): return f"{text}{self.n * k}"
    double = partialmethod(scale, 2)
    @singledispatchmethod
    def show(self, x): return "other"
    @show.register
    def _(self, x: int): return "int"
d = Data(4)
print(d.squares, d.squares, d.double("x"), d.show(1), d.show("s"))
