a, b = ValueError("x"), ValueError("x")
print(a == b, a == a, a.args == b.args, hash(a) == hash(a), isinstance(a, ValueError))
e = KeyError("k", 2)
print(e, str(e), repr(e), e.args[1])
e.args = ("changed",)
print(e, repr(e))
print(str(KeyError()), str(KeyError("a")), str(IndexError("a")), str(Exception(1, 2)), repr(Exception([1])))
print(str(OSError("only text")), OSError("t").errno, str(OSError(2, "b")), OSError(2, "b").args)


class Positional(Exception):
    def __init__(self, a, b=None):
        self.a = a


p = Positional(1, b=2)
print(p.args, str(p), repr(p), p.a)
errors = {ValueError: "v", KeyError: "k"}
for cls in (KeyError, ValueError):
    try:
        raise cls
    except tuple(errors) as error:
        print(errors[type(error)])
try:
    raise a
except ValueError as caught:
    print(caught is a, caught.__traceback__.tb_next)
saved = []
for i in range(2):
    try:
        raise a
    except ValueError as caught:
        saved.append(caught)
print(saved[0] is saved[1], len(saved))
