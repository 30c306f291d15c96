from typing import get_type_hints, get_origin, get_args, Optional, Union, Annotated, Literal, Callable, Any
import typing

def f(a: int, b: "list[str]" = None, *args: float, c: Optional[int] = 1, **kw: Any) -> "bool":
    ...

print(get_type_hints(f))
print(get_origin(list[int]), get_args(dict[str, int]), get_origin(Optional[int]), get_args(Union[int, str, None]))
print(get_args(Callable[[int, str], bool]), get_origin(Literal["a"]), get_args(Literal["a", 1]), get_origin(int))

def g(x: Annotated[int, "positive"]): ...

print(get_type_hints(g), get_type_hints(g, include_extras=True))

class A:
    x: int
    y: "A"

class B(A):
    z: str = ""

print(get_type_hints(B), B.__annotations__)
print(typing.List[int] == list[int], Optional[int] == Union[int, None], int | None == Optional[int])
try:
    get_type_hints(5)
except TypeError as e:
    print(e)
