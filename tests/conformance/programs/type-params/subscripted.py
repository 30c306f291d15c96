from typing import get_args, get_origin

type Maybe[T] = T | None
type Handler[**P, R] = dict[str, (P, R)]
type Row[*Ts] = tuple[*Ts, int]
m = Maybe[int]
print(m, get_origin(m), get_args(m), m.__parameters__)
print(Maybe[list[int]], Maybe['text'], Maybe[m])
print(Row[str, bytes], Row[()], Row.__value__)
print(m == Maybe[int], hash(m) == hash(Maybe[int]), m == Maybe[str])
print(m | str, list[Maybe[int]])
try:
    m()
except TypeError as error:
    print(type(error).__name__, error)
try:
    Maybe.new = 1
except AttributeError as error:
    print(error)
try:
    Maybe.__value__ = int
except AttributeError as error:
    print(error)
from typing import TypeAliasType, TypeVar
T = TypeVar('T')
Made = TypeAliasType('Made', list[T], type_params=(T,))
print(Made, Made[int], Made.__type_params__, Made.__value__)
try:
    TypeAliasType('Bad', int, type_params=[T])
except TypeError as error:
    print(error)
