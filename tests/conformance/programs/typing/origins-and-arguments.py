"""get_origin and get_args take aliases apart."""
import collections.abc
from typing import (Annotated, Callable, Concatenate, Dict, Generic, List, Literal, ParamSpec, Tuple, TypeVar,
                    TypeVarTuple, Unpack, get_args, get_origin)

T = TypeVar('T')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
for t in (List[int], list[int], Dict[str, T], Callable[[int], str], Callable[..., int], Callable[P, T],
          collections.abc.Callable[[int], str], Tuple[int, ...], Literal[1, 2], Annotated[int, 'a'], int,
          Generic[T], Callable[Concatenate[int, P], T], Unpack[Ts], tuple[Unpack[Ts]]):
    print(t, '|', get_origin(t), '|', get_args(t))
print(Callable[P, T][[int, str], bool], Tuple[Unpack[Ts]][int, str])
