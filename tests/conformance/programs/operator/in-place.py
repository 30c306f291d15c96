import operator

a = [1]
b = operator.iadd(a, [2])
print(a, b is a, operator.iadd(5, 3), operator.imul([0], 3))
t = (1,)
print(operator.iconcat(t, (2,)), t)
s = {1, 2}
print(operator.ior(s, {3}) is s, operator.iand(s, {1, 3}), operator.isub(s, {3}), operator.ixor(s, {9}), s)
print(operator.ifloordiv(7, 2), operator.itruediv(7, 2), operator.imod(7, 4), operator.ipow(2, 5), operator.ilshift(1, 3), operator.irshift(8, 2))
data = [1, 2, 3]
operator.setitem(data, 0, "x")
operator.delitem(data, 1)
print(data, operator.getitem(data, slice(None, None, -1)))

class V:
    def __init__(self, n): self.n = n
    def __imatmul__(self, o): self.n *= o.n; return self
    def __matmul__(self, o): return V(self.n * o.n)

v = V(3)
print(operator.imatmul(v, V(4)) is v, v.n, operator.matmul(v, V(2)).n)
try:
    operator.isub("a", "b")
except TypeError as e:
    print(e)
