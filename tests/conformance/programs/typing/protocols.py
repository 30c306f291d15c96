"""Protocols and what isinstance() makes of them."""
from typing import Protocol, runtime_checkable, get_protocol_members, is_protocol, Iterable, SupportsInt


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class Named(Protocol):
    name: str


class File:
    def close(self):
        pass


class Explicit(Closeable):
    pass


print(isinstance(File(), Closeable), isinstance(3, Closeable), issubclass(File, Closeable))
print(sorted(get_protocol_members(Closeable)), is_protocol(Closeable), is_protocol(Explicit), is_protocol(int))
print(Explicit().close(), isinstance(Explicit(), Closeable))
for attempt in (lambda: isinstance(File(), Named), lambda: Closeable(), lambda: issubclass(File, Named)):
    try:
        attempt()
    except TypeError as e:
        print(e)


@runtime_checkable
class HasSize(Protocol):
    size: int


class Sized:
    def __init__(self):
        self.size = 3


print(isinstance(Sized(), HasSize), isinstance(File(), HasSize))
try:
    issubclass(Sized, HasSize)
except TypeError as e:
    print(e)
print(isinstance(3, SupportsInt), isinstance('3', SupportsInt), isinstance([], Iterable))
