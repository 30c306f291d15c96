#: generic function
def f[T](x: T) -> T:
    return x
def g[T: int, *Ts, **P](x: T = 1, *a: *Ts, k: int = 2, **b: P.kwargs) -> None: pass
def h[T: (int, str)](*, x: T = 1): return T
#: type parameter defaults
def f[T = int, *Ts = *tuple[int], **P = [int]](x: T): pass
class C[T: int = bool]: pass
#: generic class
class A[T]: pass
class B[T, U](Base[T], metaclass=M):
    x: T
    def m[V](self, y: U) -> V:
        return super().m(T)
    def n(self): return T, __class__
#: generic class with private names
class A[__T]:
    x: __T
    def f(self, y: __T): return __T
#: type aliases
type X = int
type Y[T] = list[T]
type Z[T: int, *Ts] = dict[T, tuple[*Ts]]
#: type aliases in a class
class A:
    y = 1
    type X = y
    type Z[T] = list[T, X, y]
    def f[U: X](self, a: X) -> y: pass
    class B[V: y](y): pass
#: type alias in a function
def f(a):
    type X = a
    type Y[T: a] = [x for x in a]
    class B[T](a):
        z: a
    return X, Y, B
#: generic async function with a decorator
@deco
async def f[T](x: T, y=1): await x
#: annotations in a class see the class
class A:
    x = int
    def f(self, a: x, b: x = 1) -> x: pass
    y: x
    z: [x for _ in x]
    w: lambda: x
def g(p):
    class A:
        p = p
        q: p
        def f(self, r: p): pass
