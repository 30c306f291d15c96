T = 'outer'

def f[T](x: T):
    return T

print(f(1), T, f.__type_params__[0] is f(2))

class C[T]:
    inner = T
    def method(self):
        return T
    @classmethod
    def other[U](cls, u: U):
        return T, U

print(C.inner, C().method() is C.__type_params__[0], C.other(1))
print('T' in vars(C), C.__type_params__, C.other.__qualname__)

class D:
    value = 'class level'
    type Alias[X] = (value, X)
    def g[X](self, default=value):
        return default
print(D.Alias.__value__, D().g(), D.g.__qualname__)

def outer():
    y = 5
    type Local[Z] = (y, Z)
    y = 6
    return Local
print(outer().__value__)
def deco(function):
    print('decorating', function.__name__, function.__type_params__)
    return function
@deco
def shown[Q](a: Q = T): ...
print(shown.__defaults__)
