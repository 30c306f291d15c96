from functools import reduce, partial
from operator import attrgetter, itemgetter, methodcaller

def pipe(value, *steps):
    return reduce(lambda v, step: step(v), steps, value)

people = [
    {"name": "Ann", "age": 31, "city": "Rome"},
    {"name": "Bob", "age": 25, "city": "Oslo"},
    {"name": "Cid", "age": 31, "city": "Oslo"},
]
names = pipe(
    people,
    partial(filter, lambda p: p["age"] > 30),
    partial(map, itemgetter("name")),
    partial(map, methodcaller("upper")),
    list,
)
print(names)
print(pipe(people, partial(sorted, key=itemgetter("age", "city")), partial(map, itemgetter("name")), ", ".join))
print(pipe(3))
print(pipe([3 + 4j, 1 - 1j], partial(map, attrgetter("real", "imag")), dict))
try:
    pipe("x", int)
except ValueError as e:
    print(e)
