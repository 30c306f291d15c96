# Annotations are evaluated when somebody asks (3.14), never while the function is made.
def f(x: undefined_name, y: int = 1) -> "text":
    return x


print(f(5))
try:
    f.__annotations__
except NameError as error:
    print(error)
undefined_name = str
print(f.__annotations__)


class C:
    n: later_defined = 3
    m: list[int]


later_defined = float
print(C.n, C.__annotations__)
x: also_undefined = 1
print(x)
