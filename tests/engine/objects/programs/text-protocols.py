# Formatting and searching with user-defined objects; iteration; errors that come out of Python code.
class Shown:
    def __init__(self, name):
        self.name = name
        self.items = {"k": [10, 20]}

    def __repr__(self):
        return f"<{self.name}>"

    def __str__(self):
        return self.name

    def __format__(self, spec):
        return f"{self.name}:{spec}"


class Rows:
    def __getitem__(self, key):
        print("getitem", repr(key))
        if key == "missing":
            raise KeyError(key)
        return str(key).upper()


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


a = Shown("ann")
print(f"{a} {a!r} {a!s} {a:>10} {a!r:>8} {a=} {a!s:*^9}")
print("{} {!r} {!s} {:x} {0!r}".format(a, a, a, a) if False else "{} {!r} {!s} {:x}".format(a, a, a, a))
print("{0.name} {0.items[k][1]} {b.name!r:>8}".format(a, b=Shown("bob")))
print("%s %r %a %5s|%-5s|" % (a, a, Shown("é"), a, a))
show(lambda: "%(x)s-%(y)s" % Rows())
show(lambda: "{x}-{y}".format_map(Rows()))
show(lambda: "{missing}".format_map(Rows()))
show(lambda: "%(missing)s" % Rows())
show(lambda: "{0.nope}".format(a))
show(lambda: format(a, "abc"))
show(lambda: format(object(), "abc"))
show(lambda: format([1, 2], ">10"))


class BadFormat:
    def __format__(self, spec):
        return 5

    def __str__(self):
        return 5

    def __repr__(self):
        return None


show(lambda: f"{BadFormat()}")
show(lambda: str(BadFormat()))
show(lambda: repr(BadFormat()))
show(lambda: "%s" % BadFormat())
show(lambda: "%r" % BadFormat())


class Boom:
    def __str__(self):
        raise ValueError("boom")


show(lambda: f"{Boom()}")
show(lambda: "%s" % Boom())
show(lambda: "{}".format(Boom()))
show(lambda: str(Boom()))


def parts():
    yield "a"
    yield "b"
    raise RuntimeError("stop here")


show(lambda: ",".join(parts()))
show(lambda: ",".join(c * 2 for c in "xyz"))
show(lambda: ",".join(map(str, range(5))))
show(lambda: b"".join(bytes([n]) for n in range(65, 70)))
show(lambda: bytes(n * 2 for n in range(5)))
show(lambda: bytes(n for n in (1, 300)))


class Table:
    def __getitem__(self, code):
        if chr(code) in "aeiou":
            return chr(code).upper()
        raise LookupError(code)


show(lambda: "hello world".translate(Table()))


class Sub(str):
    def __getitem__(self, i):
        return "sub"

    def __iter__(self):
        return iter(["one", "two"])

    def __contains__(self, x):
        return True

    def __eq__(self, other):
        return "eq"

    __hash__ = str.__hash__

    def __add__(self, other):
        return "plus"

    def __mod__(self, other):
        return "mod"


t = Sub("text")
print(t[0], list(t), "zzz" in t, t == 1, t + 1, t % 1, t.upper(), hash(t) == hash("text"))
for i, c in enumerate("aé😀b"):
    print(i, c, len(c), "aé😀b"[i] is not None, "aé😀b"[i] == c)
print([c for c in "😀x"], list(reversed("ab😀")), "😀x"[1], "a😀b"[1:], "a😀b"[::-1], "a😀b".find("b"))
print("abc" < "abd", "Z" < "a", "é" > "z", "\uffff" < "😀", max("héllo"), sorted("bAca"))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnew\nnul\0del\x7f"), ascii("é😀"))
print("x" "y", "a" * 3 + "b", "-".join("abc"), "abc".encode(), b"abc".decode(), str(b"abc", "ascii"))
print("{:>8}|{:<8}|{:^8}|{:08.3f}|{:+d}|{:,}|{:_x}|{:e}|{:%}".format("r", "l", "c", 3.14159, 5, 1234567, 0xFFFFF, 12345.678, 0.256))
print(f"{3.14159:.3}", f"{1e100}", f"{10**20:,}", f"{-5:05}", f"{255:#x} {255:#b} {255:o}", f"{'s':!<4}", f"{True}", f"{None}")
w, p = 12, 4
print(f"{2**0.5:{w}.{p}f}|{'a':{'*'}^{w}}|{w=}|{p * 2 = }|{a!r:>{w}}")
