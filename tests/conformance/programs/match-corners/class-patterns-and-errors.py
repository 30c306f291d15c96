class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class NoArgs:
    x = 1


class BadArgs:
    __match_args__ = ["x"]


class NotText:
    __match_args__ = (5,)


class Twice:
    __match_args__ = ("x", "x")
    x = 1


class Lying:
    __match_args__ = ("x", "missing")
    x = 1


def attempt(name, subject, pattern):
    try:
        exec(f"match subject:\n    case {pattern}:\n        print({name!r}, 'matched')\n    case _:\n        print({name!r}, 'no match')", {**globals(), "subject": subject})
    except (TypeError, NameError) as error:
        print(name, type(error).__name__, error)


attempt("two", Point(1, 2), "Point(1, 2)")
attempt("three", Point(1, 2), "Point(1, 2, 3)")
attempt("mixed", Point(1, 2), "Point(1, y=2)")
attempt("same twice", Point(1, 2), "Point(1, x=1)")
attempt("none", NoArgs(), "NoArgs(1)")
attempt("list", BadArgs(), "BadArgs(1)")
attempt("not text", NotText(), "NotText(1)")
attempt("twice", Twice(), "Twice(1, 1)")
attempt("missing", Lying(), "Lying(1, 2)")
attempt("no such attribute", Point(1, 2), "Point(z=_)")
attempt("not a class", 5, "print()")
attempt("undefined", 5, "Undefined()")
attempt("instance check", 5, "int() | str()")
attempt("too many for int", 5, "int(1, 2)")
attempt("int keyword", 5, "int(real=5, imag=0)")
