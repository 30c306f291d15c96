"""How aliases of typing show themselves."""
from typing import (Annotated, Any, Callable, ClassVar, Dict, Final, FrozenSet, Generator, Iterable,
                    List, Literal, Never, NoReturn, Optional, Self, Sequence, Set, Tuple, Type)

for t in (List[int], Dict[str, int], Set[str], FrozenSet[int], Tuple[int, ...], Tuple[()], Tuple[int, str],
          Callable[[int, str], bool], Callable[..., Any], Callable[[], None], Type[int], Literal[1, 'a', True],
          Annotated[int, 'meta', 5], Final[int], ClassVar[int], Any, NoReturn, Never, Self,
          Iterable[int], Sequence[List[str]], Generator[int, str, None], List, Dict, Callable,
          List['Later'], List[Dict[str, Tuple[int, ...]]]):
    print(t)
