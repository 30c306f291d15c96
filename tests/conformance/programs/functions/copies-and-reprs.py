# Copies, recursion and methods of functools' objects.
import copy
import functools


def add(*args, **keywords):
    return args, sorted(keywords)


part = functools.partial(add, 1, key=[2])
twin = copy.copy(part)
print(twin is not part, twin.args is part.args, twin.keywords is part.keywords)
deep = copy.deepcopy(part)
print(deep(2), deep.keywords['key'] is not part.keywords['key'])

loop = functools.partial(add)
loop.__setstate__((loop, (), {}, {}))
print(repr(loop))
loop.__setstate__((add, (loop,), {}, {}))
print(repr(loop).count('functools.partial'))


@functools.lru_cache
def cached(x):
    return [x]


print(copy.copy(cached) is cached, copy.deepcopy(cached) is cached, cached.__reduce__())


def wrapped():
    """Documented."""


@functools.wraps(wrapped)
def wrapper():
    pass


print(wrapper.__name__ is wrapped.__name__, wrapper.__doc__, wrapped.__qualname__ is wrapped.__qualname__)
print(functools.update_wrapper(wrapper, type).__type_params__, type.__type_params__)
