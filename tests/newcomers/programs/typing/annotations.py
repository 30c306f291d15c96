from typing import List, Dict, Optional, Union, Callable, Any, Tuple, TypedDict, Generator, cast

class Movie(TypedDict):
    name: str
    year: int

def total(xs: List[int], scale: Optional[float] = None) -> float:
    return sum(xs) * (scale or 1)

def apply(f: Callable[[int], int], x: Union[int, str]) -> Any:
    return f(int(x))

def gen(n: int) -> Generator[int, None, None]:
    yield from range(n)

m: Movie = {"name": "Blade Runner", "year": 1982}
table: Dict[str, Tuple[int, ...]] = {"a": (1, 2)}
print(total([1, 2], 2.0), apply(lambda v: v + 1, "41"), list(gen(3)), m["name"], cast(int, "x"), table)
