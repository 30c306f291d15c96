def note(tag, value=None):
    print(tag, end=" ")
    return value


def f(*args, **kwargs):
    print("| call", args, sorted(kwargs))


note("function", f)(note("a", 1), note("b", 2), x=note("x", 3))
note("function", f)(*note("star", [1]), note("after star", 2), **note("kw", {"k": 1}), z=note("z", 0))
try:
    note("missing", None)(note("still evaluated", 1))
except TypeError as error:
    print("|", error)
try:
    f(note("first"), 1 / 0, note("never"))
except ZeroDivisionError as error:
    print("|", error)


class C:
    def __getattr__(self, name):
        note("." + name)
        return lambda *a: self


note("object", C()).one(note("arg1")).two(note("arg2"))
print()
