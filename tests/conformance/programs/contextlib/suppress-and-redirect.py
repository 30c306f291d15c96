from contextlib import suppress, redirect_stdout, redirect_stderr, nullcontext, closing
import io, sys

with suppress(KeyError, IndexError):
    print("before")
    {}["x"]
    print("never")
with suppress(LookupError):
    [][3]
try:
    with suppress(KeyError):
        int("x")
except ValueError as e:
    print("not suppressed:", e)
with suppress():
    print("nothing to suppress")
buffer = io.StringIO()
with redirect_stdout(buffer) as target:
    print("hidden")
    help_text = target is buffer
with redirect_stderr(buffer):
    print("to err", file=sys.stderr)
print(repr(buffer.getvalue()), help_text)
with nullcontext() as n, nullcontext(5) as five:
    print(n, five)

class Thing:
    def close(self):
        print("closed")

with closing(Thing()) as thing:
    print(type(thing).__name__)
try:
    with closing(Thing()):
        raise RuntimeError("x")
except RuntimeError:
    print("still closed first")
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as g:
    print(g.exceptions)
