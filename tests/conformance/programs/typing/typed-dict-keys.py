from typing import TypedDict, Required, NotRequired

class Movie(TypedDict):
    title: str
    year: NotRequired[int]

class Extra(Movie, total=False):
    rating: float
    source: Required[str]

m: Movie = {"title": "Brazil"}
print(m, type(m), Movie(title="x", year=1), Movie.__total__, Extra.__total__)
print(sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), sorted(Extra.__required_keys__), sorted(Extra.__optional_keys__))
Point = TypedDict("Point", {"x": int, "in": str})
print(Point(x=1), Point.__annotations__)
try:
    isinstance(m, Movie)
except TypeError as e:
    print(e)
try:
    class Bad(TypedDict, dict):
        pass
except TypeError as e:
    print(e)
