class BadRepr:
    def __repr__(self):
        raise ValueError("no repr")


class NotText:
    def __repr__(self):
        return 5


class Loop:
    def __init__(self):
        self.me = [self]

    def __repr__(self):
        return f"Loop({self.me})"


class Subtext(str):
    def __repr__(self):
        return "sub"


for make in (lambda: repr(BadRepr()), lambda: [BadRepr()], lambda: repr(NotText()), lambda: f"{NotText()!r}", lambda: repr([NotText()]), lambda: {1: NotText()}.__repr__(), lambda: "%r" % NotText(), lambda: repr(Subtext("x")), lambda: str(Subtext("x"))):
    try:
        result = make()
        print(result if isinstance(result, str) else len(result))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    repr(Loop())
except RecursionError as error:
    print(error)
print([Subtext("x")], {Subtext("k"): Subtext("v")}, repr(type(Subtext(""))), f"{Subtext('q')}", ascii(Subtext("é")))
