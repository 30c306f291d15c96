import io
import sys

print(), print(1, 2, sep=""), print("a", "b", sep="-", end="!\n"), print("x", end=""), print(None, True, 1.0, [1])
print(*range(3), sep=", ")
print("a\nb", "c", sep="\n--\n")
print("no end", end=None, sep=None)
print(sep="-", end="only end\n")
buffer = io.StringIO()
print("to", "buffer", file=buffer, flush=True)
print(repr(buffer.getvalue()))


class Target:
    def write(self, text):
        sys.stdout.write(f"<{text!r}>")


print("hello", 5, file=Target())
sys.stdout.write("\n")
print("file None", file=None)
for call in (lambda: print("a", sep=5), lambda: print("a", end=5), lambda: print("a", file=5), lambda: print("a", ed=1), lambda: print("a", file=[]), lambda: print("a", sep=b","), lambda: print("a", flush=True, file=Target()), lambda: print(file="name")):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
