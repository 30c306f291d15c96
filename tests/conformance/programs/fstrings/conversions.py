class Both:
    def __str__(self):
        return "str é"

    def __repr__(self):
        return "repr é"

    def __format__(self, spec):
        return f"format({spec!r})"


b = Both()
print(f"{b} {b!s} {b!r} {b!a} {b:x} {b!s:>8} {b!r:>8} {b!a:>12} {b=} {b=!s} {b=:x}")
print("{} {!s} {!r} {!a} {:x} {!s:>8}".format(b, b, b, b, b, b))
print("%s %r %a" % (b, b, b), str(b), repr(b), ascii(b), format(b, "y"))
print(f"{'tab\t'!r} {'quote\''!r} {'both\'"'!r} {'\x00\x7f\xa0\u200b\U000e0001'!r} {'é😀'!a}")
