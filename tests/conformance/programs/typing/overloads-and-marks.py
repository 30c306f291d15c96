"""Functions that mark: overload, final, override, cast, NewType, no_type_check, assert_never."""
from typing import (NewType, assert_never, cast, final, get_overloads, overload, override, no_type_check,
                    get_type_hints, TYPE_CHECKING, dataclass_transform)


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double('a'), len(get_overloads(double)), TYPE_CHECKING)


@overload
def only(x: int): ...


try:
    only(1)
except NotImplementedError as e:
    print(str(e)[:40])


@final
class F:
    @override
    def m(self): pass


print(F.__final__, F.m.__override__, cast(int, 'text'))
UserId = NewType('UserId', int)
print(UserId(7), UserId.__name__, UserId.__supertype__, UserId)
try:
    class Sub(UserId):
        pass
except TypeError as e:
    print(e)
try:
    assert_never('x')
except AssertionError as e:
    print(e)


@no_type_check
def odd(x: 1 + 1): pass


print(get_type_hints(odd))


@dataclass_transform(kw_only_default=True)
def make(cls):
    return cls


print(make.__dataclass_transform__['kw_only_default'])
