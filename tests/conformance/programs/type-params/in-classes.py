from typing import Protocol, get_type_hints, runtime_checkable

class Base[T]:
    items: list[T]
    def get(self, i: int) -> T: ...
class Mid[K, V](Base[V], dict[K, V]):
    def put(self, k: K, v: V) -> None: ...
class Leaf(Mid[str, int]): ...
print(Mid.__orig_bases__, Mid.__parameters__, Leaf.__orig_bases__, Leaf.__mro__[1:3], Mid.put.__annotations__)
print(Base.__annotations__, get_type_hints(Mid.put), Mid[str, int].__args__, Mid[str, int]().__orig_class__ if hasattr(Mid[str, int](), '__orig_class__') else 'none')
@runtime_checkable
class HasLen[T](Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), HasLen.__type_params__, HasLen[int])
def outer[A]():
    class Inner[B]:
        pair = A, B
        def m[C](self) -> tuple[A, B, C]: ...
    return Inner
I = outer()
print(I.pair, I.__qualname__, I.m.__annotations__, I.m.__type_params__)
for source in ('class C[T, T]: pass', 'def f[T](): nonlocal T', 'class C[T: (yield)]: pass', 'type X[T] = (T := 1)', 'def f[*T: int](): pass', 'class C[]: pass', 'type X = yield', 'class C[**P: int]: pass', 'def f[T: await x](): pass', 'type 5 = int', 'type X[T]: int', 'class C[T = int, U]: pass'):
    try:
        compile(source, 's', 'exec')
        print(source, 'fine')
    except SyntaxError as error:
        print(source, '|', error.msg)
