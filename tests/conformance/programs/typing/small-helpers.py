from typing import cast, NewType, final, overload, TYPE_CHECKING, NoReturn, assert_never, ClassVar, Final, reveal_type, no_type_check
import typing

UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__, type(UserId(5)), cast(str, 5), TYPE_CHECKING)

@final
class Leaf: ...

print(Leaf.__final__)

@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x

print(f(1), len(typing.get_overloads(f)))
try:
    assert_never(3)
except AssertionError as e:
    print(e)
for wrong in (lambda: typing.Optional[1, 2], lambda: typing.Union[()], lambda: ClassVar[int][str], lambda: isinstance(1, typing.List[int]), lambda: typing.Any(), lambda: typing.Literal[[1]] and 1):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
print(typing.List, typing.Dict[str, int], typing.Callable[..., int], typing.Tuple[int, ...], Final[int], NoReturn)
