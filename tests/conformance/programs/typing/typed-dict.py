"""TypedDict is a dict at run time."""
from typing import NotRequired, Required, TypedDict, is_typeddict


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class Extended(Movie, total=False):
    director: str
    length: Required[int]


m = Movie(title='Brazil', year=1985)
print(m, type(m), m['title'])
print(sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie.__total__)
print(sorted(Extended.__required_keys__), sorted(Extended.__optional_keys__), Extended.__total__)
print(is_typeddict(Movie), is_typeddict(dict), list(Extended.__annotations__))
P = TypedDict('P', {'in': int, 'x-y': str})
print(P.__annotations__, P({'in': 3}))
try:
    isinstance({}, Movie)
except TypeError as e:
    print(e)
try:
    class Mixed(Movie, dict):
        pass
except TypeError as e:
    print(e)
