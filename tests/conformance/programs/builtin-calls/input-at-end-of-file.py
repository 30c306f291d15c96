import io
import sys

saved = sys.stdin
sys.stdin = io.StringIO("Ann\n\n  42  \nlast without newline")
name = input("name? ")
print(repr(name))
print(repr(input()), repr(input("number? ")))
print(repr(input()))
for prompt in ("", "again? "):
    try:
        input(prompt)
    except EOFError as error:
        print(repr(error))


class Lines:
    def __init__(self, lines):
        self.lines = lines

    def readline(self):
        return self.lines.pop(0)


sys.stdin = Lines(["one\n", "two", "", 5])
print(repr(input()), repr(input()))
for _ in range(2):
    try:
        print(repr(input()))
    except (EOFError, TypeError) as error:
        print(type(error).__name__, error)
try:
    input("a", "b")
except TypeError as error:
    print(error)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
sys.stdin = saved
