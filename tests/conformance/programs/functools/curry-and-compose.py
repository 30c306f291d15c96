from functools import partial, reduce
import inspect

def curry(f):
    n = len(inspect.signature(f).parameters)
    def step(*args):
        return f(*args) if len(args) >= n else lambda *more: step(*args, *more)
    return step

@curry
def volume(a, b, c):
    return a * b * c

print(volume(1)(2)(3), volume(2, 3)(4), volume(2, 2, 2))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, partial(pow, 2), len)("abcd"))
